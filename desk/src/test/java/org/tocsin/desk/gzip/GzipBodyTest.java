package org.tocsin.desk.gzip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipBodyTest {

  private static final String ROW = "<li>the road is closed · الطريق مغلق</li>\n";

  @Test
  void whatIsPackedStandsBetweenTheRest() throws IOException {
    Packed picture = Packed.of("<svg>" + ROW.repeat(3_000) + "</svg>");
    GzipBody body = new GzipBody();
    body.writeContent("<h1>before</h1>" + ROW);
    body.write(picture);
    body.write(picture);
    body.writeContent("xx" + ROW + "yy", 2, 2 + ROW.length());
    body.write(picture);

    String page = "<h1>before</h1>" + ROW + picture.text() + picture.text() + ROW + picture.text();
    assertThat(read(body.finished())).isEqualTo(page);
  }

  @Test
  void anythingInAnyOrder() throws IOException {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      StringBuilder page = new StringBuilder();
      GzipBody body = new GzipBody();
      for (int i = random.nextInt(6); i > 0; i--) {
        String text = text(random);
        page.append(text);
        if (random.nextBoolean()) {
          body.write(Packed.of(text));
        } else {
          body.writeContent(text);
        }
      }
      assertThat(read(body.finished())).as("seed %d", seed).isEqualTo(page.toString());
    }
  }

  /** Of which the same words come again, so that blocks would refer to what was before. */
  private static String text(Random random) {
    int[] lengths = {0, 1, 40, 5_000, 120_000};
    return IntStream.range(0, lengths[random.nextInt(lengths.length)])
        .mapToObj(i -> random.nextInt(3) == 0 ? String.valueOf(random.nextInt(50)) : "عبر road ")
        .collect(Collectors.joining());
  }

  @Test
  void unpackedItIsTheText() {
    for (String text : List.of("", "a", ROW, ROW.repeat(10_000))) {
      assertThat(Packed.of(text).text()).isEqualTo(text);
      assertThat(Packed.of(text).length()).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    }
    assertThat(Packed.of(ROW.repeat(1_000)).blocks()).hasSizeLessThan(1_000);
  }

  @Test
  void checksumsOfTwoRunsMakeThatOfBoth() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] first = new byte[random.nextInt(200)];
      byte[] second = new byte[i == 0 ? 0 : random.nextInt(1 << random.nextInt(18))];
      random.nextBytes(first);
      random.nextBytes(second);
      CRC32 both = new CRC32();
      both.update(first);
      both.update(second);
      assertThat(Crc.joined(crc(first), crc(second), second.length)).isEqualTo(both.getValue());
    }
  }

  private static long crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  /** Java's reader compares checksum and length. */
  private static String read(byte[] body) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
