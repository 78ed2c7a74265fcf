package org.tocsin.lake.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.main.Main;
import org.tocsin.lake.Fixtures;

/** A folder whose import is broken off by the death of the process, and what goes on after it. */
class ResumedImportTest {

  private static final int LARGE = 30_000;

  @TempDir Path folder;

  /** Runs a real process until it has told of a file, and ends it there and then. */
  private void killedAfter(String told, String... arguments) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    builder.command().addAll(List.of(arguments));
    builder.directory(folder.toFile());
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("TOCSIN_WORKSPACE", "desk");
    builder.redirectError(folder.resolve("err.txt").toFile());
    Process process = builder.start();
    boolean seen = false;
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      while (line != null && !seen) {
        seen = line.startsWith(told);
        line = seen ? line : out.readLine();
      }
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
    assertThat(seen).as(Files.readString(folder.resolve("err.txt"))).isTrue();
  }

  private void file(Path inside, String name, String text) throws IOException {
    Path file = Files.writeString(inside.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-22T12:00:00Z")));
  }

  @Test
  void what_was_in_is_passed_over_and_the_file_that_was_cut_off_begins_again() throws Exception {
    Desk desk = Desk.in(folder);
    Path data = Files.createDirectories(folder.resolve("data"));
    file(data, "a.csv", Fixtures.gedFile(Fixtures.ged(1, "2013-03-24", 5, "Clear")));
    file(data, "b.csv", Fixtures.acled(true));
    file(data, "c.csv", Fixtures.gdeltFile(LARGE, 61));
    killedAfter("b.csv: acled", "import", "data", "--as", "Ana");
    assertThat(desk.one("SELECT string_agg(provider, ' ' ORDER BY import_id) FROM import"))
        .isEqualTo("ucdp-ged acled");
    String again = desk.ok("import", "data").out();
    assertThat(again)
        .contains(
            "a.csv: the desk has it already",
            "b.csv: the desk has it already",
            "c.csv: gdelt-2-events: 30,000 rows",
            "Of 3 files the desk had 2 already; 1 taken in now.");
    assertThat(desk.one("SELECT count(*) || ' ' || count(DISTINCT event_id) FROM event"))
        .isEqualTo("30002 30002");

    file(data, "d.csv", Fixtures.gedFile(Fixtures.ged(9, "2014-03-24", 5, "Clear")));
    assertThat(desk.ok("watch", "data", "--once").out())
        .contains("d.csv: ucdp-ged")
        .doesNotContain("a.csv", "b.csv", "c.csv");
    assertThat(desk.one("SELECT count(DISTINCT item) || ' ' || min(left(item, 2)) FROM import"))
        .isEqualTo("4 v-");
    assertThat(desk.ok("fsck").code()).isZero();
  }
}
