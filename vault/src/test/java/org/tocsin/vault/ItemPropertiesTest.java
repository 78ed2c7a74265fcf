package org.tocsin.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class ItemPropertiesTest {
  /** Tink's header (1 length, 32 salt, 7 nonce) and tag shorten what the first segment holds. */
  private static final int FIRST = SealedContent.SEGMENT - 40 - 16;

  private static final int NEXT = SealedContent.SEGMENT - 16;
  private static final ItemId ID = ItemId.of(new byte[16]);
  private static final ItemKey KEY =
      new ItemKey(Fixture.EVIDENCE, SecretBytes.owning(new byte[32]));

  private static Path folder = Path.of("");
  private static ItemStore store = new ItemStore(new DiskFiles(), folder);

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("tocsin-items");
    store = new ItemStore(new DiskFiles(), folder);
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.oneOf(
        Arbitraries.of(0, 1, FIRST - 1, FIRST, FIRST + 1, FIRST + NEXT - 1, FIRST + NEXT),
        Arbitraries.of(FIRST + NEXT + 1, 2 * SealedContent.SEGMENT, 5 << 20),
        Arbitraries.integers().between(0, 4 * SealedContent.SEGMENT));
  }

  @Property(seed = "20261122", tries = 80)
  void whatever_goes_in_comes_out(@ForAll("sizes") int size, @ForAll Random random) {
    byte[] content = new byte[size];
    random.nextBytes(content);
    ItemId id = ItemId.draw(Fixture.RANDOM);
    StagedItem item =
        store.write(id, new ByteArrayInputStream(content), Fixture.EVIDENCE, Fixture.RANDOM);
    ItemKey key = new ItemKey(item.kind(), item.secret());
    assertThat(item.size()).isEqualTo(size);
    assertThat(Arrays.equals(store.bytes(id, key), content)).isTrue();
    assertThat(store.commit(id, key)).isEqualTo(item.commitment());
  }

  @Property(seed = "20261123", tries = 300)
  void one_flipped_bit_anywhere_is_refused(@ForAll("sizes") int size, @ForAll Random random)
      throws IOException {
    byte[] sealed = seal(Math.min(size, 3 * SealedContent.SEGMENT));
    sealed[random.nextInt(sealed.length)] ^= (byte) (1 << random.nextInt(8));
    assertRefused(sealed);
  }

  @Property(seed = "20261124", tries = 300)
  void a_cut_anywhere_is_refused(@ForAll("sizes") int size, @ForAll Random random)
      throws IOException {
    byte[] sealed = seal(Math.min(size, 3 * SealedContent.SEGMENT));
    assertRefused(Arrays.copyOf(sealed, random.nextInt(sealed.length)));
  }

  @Example
  void every_byte_flipped_and_every_cut_of_a_short_item_is_refused() throws IOException {
    byte[] sealed = seal(40);
    for (int at = 0; at < sealed.length; at++) {
      byte[] flipped = sealed.clone();
      flipped[at] ^= 1;
      assertRefused(flipped);
      assertRefused(Arrays.copyOf(sealed, at));
    }
    write(sealed);
    assertThat(store.bytes(ID, KEY)).hasSize(40);
  }

  @Example
  void cuts_at_the_ends_of_segments_and_bytes_added_are_refused() throws IOException {
    byte[] sealed = seal(3 * SealedContent.SEGMENT);
    for (int segments = 0; segments <= 3; segments++) {
      for (int off = -1; off <= 1; off++) {
        int length = Math.max(0, segments * SealedContent.SEGMENT + off);
        assertRefused(Arrays.copyOf(sealed, length));
      }
    }
    assertRefused(Arrays.copyOf(sealed, sealed.length + 1));
  }

  @Example
  void segments_exchanged_are_refused() throws IOException {
    byte[] sealed = seal(4 * SealedContent.SEGMENT);
    int segment = SealedContent.SEGMENT;
    byte[] exchanged = sealed.clone();
    System.arraycopy(sealed, segment, exchanged, 2 * segment, segment);
    System.arraycopy(sealed, 2 * segment, exchanged, segment, segment);
    assertRefused(exchanged);
  }

  private static byte[] seal(int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = SealedContent.encrypting(bytes, ID, KEY)) {
      out.write(new byte[size]);
    }
    return bytes.toByteArray();
  }

  private static void write(byte[] sealed) throws IOException {
    Files.write(store.file(ID), sealed);
  }

  private static void assertRefused(byte[] sealed) throws IOException {
    write(sealed);
    assertThatThrownBy(() -> store.bytes(ID, KEY))
        .isInstanceOfSatisfying(
            VaultFault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo(VaultFault.Code.ITEM_DAMAGED);
              assertThat(fault.where()).isEqualTo(store.file(ID).toString());
            });
  }
}
