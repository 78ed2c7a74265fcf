package org.tocsin.lake.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Records of a stream, whatever their lengths, beside what a plain split of the text says. */
class CuttingTest {

  private static final String LETTERS = "ab,\t\"é\n0x";

  @Property(tries = 200, seed = "20261122")
  void bare_fields_are_those_between_tabs(@ForAll long seed, @ForAll @IntRange(max = 300) int most)
      throws IOException {
    Random random = new Random(seed);
    List<List<String>> written = new ArrayList<>();
    for (int row = 0; row < 200; row++) {
      written.add(List.of("" + row, word(random, most, "ab,\"é0x "), word(random, 9, "a "), "z"));
    }
    String text =
        written.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
    assertThat(read(text, Dialect.BARE_TABS)).isEqualTo(written);
    assertThat(read(text.replace("\n", "\r\n") + "\r\n", Dialect.BARE_TABS)).isEqualTo(written);
  }

  @Property(tries = 200, seed = "20261122")
  void quoted_fields_hold_what_was_put_in_quotes(
      @ForAll long seed, @ForAll @IntRange(max = 300) int most) throws IOException {
    Random random = new Random(seed);
    List<List<String>> written = new ArrayList<>();
    for (int row = 0; row < 200; row++) {
      written.add(List.of("" + row, word(random, most, LETTERS), "", word(random, 9, LETTERS)));
    }
    String text =
        written.stream()
            .map(
                row ->
                    row.stream()
                        .map(field -> "\"" + field.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n"));
    assertThat(read(text, Dialect.COMMA)).isEqualTo(written);
  }

  @Test
  void chunks_lie_end_to_end_and_no_record_is_torn_at_their_borders() throws IOException {
    StringBuilder text = new StringBuilder();
    List<List<String>> written = new ArrayList<>();
    Random random = new Random(7);
    while (text.length() < 3 * ChunkCutter.USUAL) {
      List<String> row = List.of("" + written.size(), "q\n".repeat(random.nextInt(40)) + "\"");
      written.add(row);
      text.append(row.get(0)).append(",\"").append(row.get(1).replace("\"", "\"\"")).append("\"\n");
    }
    assertThat(read(text.toString(), Dialect.COMMA)).isEqualTo(written);
  }

  @Test
  void a_record_longer_than_a_chunk_stays_whole() throws IOException {
    String lengthy = "x".repeat(ChunkCutter.LONGEST_RECORD - 100);
    assertThat(read("1\t" + lengthy + "\n2\tb\n", Dialect.BARE_TABS))
        .isEqualTo(List.of(List.of("1", lengthy), List.of("2", "b")));
    assertThat(read("1,\"" + lengthy + "\"\n2,b\n", Dialect.COMMA))
        .isEqualTo(List.of(List.of("1", lengthy), List.of("2", "b")));
  }

  /** Through few buffers, each given back as soon as its records are read. */
  private static List<List<String>> read(String text, Dialect dialect) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    Buffers buffers = new Buffers();
    ChunkCutter cutter =
        new ChunkCutter(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), dialect, buffers);
    Fields fields = new Fields(dialect);
    long end = 0;
    for (Optional<Chunk> next = cutter.next(); next.isPresent(); next = cutter.next()) {
      Chunk chunk = next.get();
      assertThat(chunk.broken()).isEmpty();
      assertThat(chunk.offset()).isEqualTo(end);
      end += chunk.length();
      for (int at = 0; at < chunk.length(); ) {
        at = fields.read(chunk.bytes(), at, chunk.length());
        List<String> row = new ArrayList<>();
        for (int field = 0; field < fields.count(); field++) {
          row.add(fields.text(field));
        }
        rows.add(row);
      }
      buffers.giveBack(chunk);
    }
    return rows;
  }

  private static String word(Random random, int most, String letters) {
    return random
        .ints(random.nextInt(most + 1), 0, letters.length())
        .mapToObj(letters::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }
}
