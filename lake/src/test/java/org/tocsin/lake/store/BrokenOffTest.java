package org.tocsin.lake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.lake.Fixtures;
import org.tocsin.lake.provider.Recognising;

/** A file that comes in by many statements, of which some are done when it breaks off. */
class BrokenOffTest {

  private static final int ROWS = 12_000;

  /** Rows of one statement; the database's own groups of rows are larger, and the last is small. */
  private static final long PORTION = 2_000;

  private static final int HALTED = 7;

  @TempDir Path folder;

  @Test
  void what_comes_in_by_portions_is_the_same_as_in_one() throws Exception {
    assertThat(taken(folder.resolve("portions"), PORTION))
        .isEqualTo(taken(folder.resolve("one"), Long.MAX_VALUE))
        .startsWith(ROWS + " " + ROWS + " ");
  }

  private static String taken(Path where, long portion) throws Exception {
    try (Lake lake = lake(where)) {
      // The last record again: it stands in another portion than the first.
      Load load = load(lake, new ByteArrayInputStream(bytes()), portion);
      assertThat(load.rejected()).isEqualTo(1);
      return load.rows()
          + one(
              lake,
              "SELECT ' ' || count(DISTINCT event_id) || ' ' || bit_xor(hash(event_id,"
                  + " record_offset, record_length, date_start, gw, place)) FROM event");
    }
  }

  @Test
  void a_file_that_cannot_be_read_further_leaves_nothing() throws Exception {
    try (Lake lake = lake(folder)) {
      assertThatThrownBy(() -> load(lake, new Breaking(bytes(), false), PORTION))
          .isInstanceOf(IOException.class);
      assertThat(one(lake, "SELECT count(*) FROM event_stored")).isEqualTo("0");
      assertThat(load(lake, new ByteArrayInputStream(bytes()), PORTION).rows()).isEqualTo(ROWS);
      assertThat(one(lake, "SELECT count(*) FROM event_stored")).isEqualTo("" + ROWS);
    }
  }

  @Test
  void a_process_that_dies_between_portions_leaves_nothing() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BrokenOffTest.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    assertThat(process.waitFor()).isEqualTo(HALTED);
    try (Lake lake = lake(folder)) {
      assertThat(one(lake, "SELECT count(*) FROM event_stored")).isEqualTo("0");
      assertThat(one(lake, "SELECT count(*) FROM import")).isEqualTo("0");
      assertThat(load(lake, new ByteArrayInputStream(bytes()), PORTION).rows()).isEqualTo(ROWS);
      assertThat(one(lake, "SELECT count(DISTINCT event_id) FROM event")).isEqualTo("" + ROWS);
    }
  }

  /** The process that dies. */
  public static void main(String[] arguments) throws Exception {
    load(lake(Path.of(arguments[0])), new Breaking(bytes(), true), PORTION);
  }

  private static byte[] bytes() {
    String text = Fixtures.gdeltFile(ROWS, 61);
    int last = text.lastIndexOf('\n', text.length() - 2) + 1;
    return (text + text.substring(last)).getBytes(StandardCharsets.UTF_8);
  }

  private static Lake lake(Path folder) {
    return Lake.write(folder.resolve("lake/events.duckdb"), new byte[Lake.KEY_LENGTH], 2);
  }

  private static Load load(Lake lake, InputStream in, long portion) throws Exception {
    Unpacking.Opened opened =
        new Unpacking(Recognising.usual()::recognise).open(in, "20201113.export.CSV").orElseThrow();
    LakeWriter writer = new LakeWriter(lake, 2, portion);
    Load load =
        writer.load(
            opened.form(),
            opened.records(),
            () -> new ByteArrayInputStream(bytes()),
            opened.member(),
            new LakeWriter.Brought("v-0", 1, Optional.empty(), Optional.empty()),
            tally -> Unwatched.WATCHING);
    writer.commit();
    return load;
  }

  private static String one(Lake lake, String sql) throws Exception {
    try (Statement statement = lake.connection().createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return String.valueOf(result.getObject(1));
    }
  }

  /** Watches nothing. */
  private enum Unwatched implements LakeWriter.Watching {
    WATCHING;

    @Override
    public void begin() {}

    @Override
    public void close() {}
  }

  /** Ends badly near the end, when most of the file is through. */
  private static final class Breaking extends FilterInputStream {
    private final boolean halt;
    private long left;

    Breaking(byte[] bytes, boolean halt) {
      super(new ByteArrayInputStream(bytes));
      this.halt = halt;
      this.left = bytes.length * 9L / 10;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int n = super.read(to, from, length);
      left -= n;
      if (left < 0) {
        if (halt) {
          Runtime.getRuntime().halt(HALTED);
        }
        throw new IOException("injected");
      }
      return n;
    }
  }
}
