package org.tocsin.vault;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The keyring file's layout, integers big-endian:
 *
 * <pre>
 * 16 bytes  "tocsin keyring 1"
 * u64       generation, as in the file's name
 * u8        slots: 1 or 2 (a passphrase or key file, then perhaps a recovery key); each slot
 *             u8 way; u32 Argon2 memory in KiB, u32 passes, u32 lanes (all 0 unless passphrase)
 *             16 bytes salt; 12 bytes nonce, 32 + 16 bytes the data key under this slot's key
 * 12 bytes  nonce of the body
 * u32       length of the body
 * body      {@link KeyringBody} under the data key, AES-256-GCM, all bytes above as associated data
 * 32 bytes  SHA-256 of all of the above: tells damage from a wrong passphrase; proves nothing
 * </pre>
 *
 * @param wrapped one per slot, the data key under that slot's key
 */
// Arrays: kept within the package, never changed, never compared.
@SuppressWarnings("ArrayRecordComponent")
record KeyringHeader(
    long generation, List<KeySlot> slots, List<byte[]> wrapped, byte[] nonce, byte[] body) {
  static final int NONCE_LENGTH = 12;
  static final int TAG_LENGTH = 16;
  private static final int WRAPPED_LENGTH = NONCE_LENGTH + SecretBytes.KEY_LENGTH + TAG_LENGTH;
  private static final int DIGEST_LENGTH = 32;
  private static final byte[] MAGIC = "tocsin keyring 1".getBytes(StandardCharsets.US_ASCII);

  /** Everything before the body; also its associated data. */
  static byte[] head(
      long generation, List<KeySlot> slots, List<byte[]> wrapped, byte[] nonce, int bodyLength) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(MAGIC);
      out.writeLong(generation);
      out.writeByte(slots.size());
      for (int i = 0; i < slots.size(); i++) {
        out.write(describe(slots.get(i)));
        out.write(wrapped.get(i));
      }
      out.write(nonce);
      out.writeInt(bodyLength);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  byte[] head() {
    return head(generation, slots, wrapped, nonce, body.length);
  }

  /** Associated data of a slot's wrap: binds it to this generation and to its own parameters. */
  static byte[] bindingOf(long generation, KeySlot slot) {
    byte[] described = describe(slot);
    return ByteBuffer.allocate(MAGIC.length + Long.BYTES + described.length)
        .put(MAGIC)
        .putLong(generation)
        .put(described)
        .array();
  }

  private static byte[] describe(KeySlot slot) {
    ByteBuffer out = ByteBuffer.allocate(1 + 3 * Integer.BYTES + KeySlot.SALT_LENGTH);
    out.put((byte) slot.way().number);
    out.putInt(slot.cost().map(Argon2Cost::memoryKiB).orElse(0));
    out.putInt(slot.cost().map(Argon2Cost::iterations).orElse(0));
    out.putInt(slot.cost().map(Argon2Cost::parallelism).orElse(0));
    return out.put(slot.salt()).array();
  }

  /** Reads a whole keyring file; throws VaultFault KEYRING_DAMAGED, naming the file. */
  static KeyringHeader parse(byte[] file, String where) {
    if (file.length < MAGIC.length + DIGEST_LENGTH
        || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw damaged(where, "It is not a keyring of a format this version reads.");
    }
    int end = file.length - DIGEST_LENGTH;
    MessageDigest digest = Derivation.sha256();
    digest.update(file, 0, end);
    if (!Arrays.equals(digest.digest(), Arrays.copyOfRange(file, end, file.length))) {
      throw damaged(where, "Its bytes were changed or cut: its own digest does not hold.");
    }
    KeyringReader in = new KeyringReader(Arrays.copyOfRange(file, MAGIC.length, end), where);
    long generation = in.u64();
    int count = in.u8();
    List<KeySlot> slots = new ArrayList<>();
    List<byte[]> wrapped = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      slots.add(slot(in, i));
      wrapped.add(in.bytes(WRAPPED_LENGTH));
    }
    byte[] nonce = in.bytes(NONCE_LENGTH);
    byte[] body = in.bytes(in.count(1));
    in.end();
    if (generation < 1 || slots.isEmpty()) {
      throw damaged(where, "Its header makes no sense.");
    }
    return new KeyringHeader(generation, slots, wrapped, nonce, body);
  }

  private static KeySlot slot(KeyringReader in, int index) {
    Optional<KeySlot.Way> way = KeySlot.Way.of(in.u8());
    int memoryKiB = in.u32();
    int iterations = in.u32();
    int lanes = in.u32();
    byte[] salt = in.bytes(KeySlot.SALT_LENGTH);
    boolean recovery = way.filter(w -> w == KeySlot.Way.RECOVERY).isPresent();
    if (way.isEmpty() || index > 1 || recovery != (index == 1)) {
      throw in.damaged("Its header names an unknown way in.");
    }
    if (way.get() == KeySlot.Way.PASSPHRASE) {
      if (!Argon2Cost.isWithinBounds(memoryKiB, iterations, lanes)) {
        throw in.damaged("Its passphrase cost is out of bounds.");
      }
      return new KeySlot(
          way.get(), Optional.of(new Argon2Cost(memoryKiB, iterations, lanes)), salt);
    }
    if ((memoryKiB | iterations | lanes) != 0) {
      throw in.damaged("Its header gives a passphrase cost where there is no passphrase.");
    }
    return new KeySlot(way.get(), Optional.empty(), salt);
  }

  /** The whole file. */
  byte[] bytes() {
    byte[] head = head();
    byte[] file = Arrays.copyOf(head, head.length + body.length + DIGEST_LENGTH);
    System.arraycopy(body, 0, file, head.length, body.length);
    MessageDigest digest = Derivation.sha256();
    digest.update(file, 0, head.length + body.length);
    System.arraycopy(digest.digest(), 0, file, head.length + body.length, DIGEST_LENGTH);
    return file;
  }

  static VaultFault damaged(String where, String what) {
    return new VaultFault(
        VaultFault.Code.KEYRING_DAMAGED,
        where,
        what,
        "Put back this file from a backup; do not delete it, it may still be needed.");
  }
}
