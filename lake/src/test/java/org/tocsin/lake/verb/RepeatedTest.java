package org.tocsin.lake.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.lake.Fixtures;

/** The same events in more than one file. */
class RepeatedTest {

  private static final String COUNTS =
      "SELECT count(*) || ' ' || count(DISTINCT event_id) || ' ' || (SELECT count(*) FROM event) ||"
          + " ' ' || (SELECT count(*) || ' ' || count(DISTINCT event_id) FROM"
          + " events_as_of('2026-11-22')) FROM events";

  private static final String STANDING =
      "SELECT string_agg(import_id || ':' || event_id, ' ' ORDER BY event_id) FROM ";

  @TempDir Path folder;

  private Desk desk;

  @BeforeEach
  void found() {
    desk = Desk.in(folder);
  }

  private String bring(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return desk.ok("import", name).out();
  }

  private static String rows(int from, int to, String added) {
    StringBuilder text = new StringBuilder();
    for (int id = from; id < to; id++) {
      text.append(
              Fixtures.gdelt(id, "20201112", "190", 61).replace("20201113001500", added + "001500"))
          .append('\n');
    }
    return text.toString();
  }

  private void destroy(int file) {
    String item = desk.one("SELECT item FROM import WHERE import_id = " + file);
    desk.ok("vault", "destroy", item, "--yes", "--reason", "A test.");
  }

  @Test
  void a_copy_a_part_and_an_overlap_add_only_what_is_new() throws IOException {
    String text = rows(1000, 1020, "20201113");
    assertThat(bring("a.CSV", text)).contains("20 rows, 0 records kept aside.");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("a.CSV.zip")))) {
      zip.putNextEntry(new ZipEntry("a.CSV"));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(desk.ok("import", "a.CSV.zip").out())
        .contains("20 rows, 20 of them known from an earlier file, 0 records kept aside.");
    // Half a file: its last record is cut off.
    assertThat(bring("part.CSV", text.substring(0, text.length() / 2 - 60)))
        .contains("9 rows, 9 of them known from an earlier file, 1 records kept aside.");
    assertThat(desk.one(COUNTS)).isEqualTo("20 20 49 20 20");
    assertThat(bring("b.CSV", rows(1010, 1030, "20201113")))
        .contains("20 rows, 10 of them known from an earlier file");
    assertThat(desk.one(COUNTS)).isEqualTo("30 30 69 30 30");
    assertThat(
            desk.one(
                "SELECT count(*) || ' ' || count(DISTINCT (import_id, record_offset))"
                    + " FROM repeated"))
        .isEqualTo("39 39");
    // Two providers number their events each for itself.
    bring("c.CSV", Fixtures.gdeltFile(5, 58));
    assertThat(desk.one(COUNTS)).isEqualTo("35 30 74 35 30");

    String before = desk.one(STANDING + "events");
    desk.ok("import", "--rebuild");
    assertThat(desk.one(STANDING + "events")).isEqualTo(before);
  }

  @Test
  void where_an_original_is_destroyed_the_rows_of_the_next_count() throws IOException {
    bring("a.CSV", rows(1, 5, "20201113"));
    bring("b.CSV", rows(1, 4, "20201113"));
    bring("c.CSV", rows(2, 8, "20201113"));
    assertThat(desk.one(STANDING + "events")).isEqualTo("1:1 1:2 1:3 1:4 3:5 3:6 3:7");
    destroy(1);
    assertThat(desk.one(STANDING + "events")).isEqualTo("2:1 2:2 2:3 3:4 3:5 3:6 3:7");
    assertThat(desk.one(COUNTS)).isEqualTo("7 7 9 7 7");
    bring("d.CSV", rows(3, 10, "20201113"));
    assertThat(desk.one(STANDING + "events")).isEqualTo("2:1 2:2 2:3 3:4 3:5 3:6 3:7 4:8 4:9");
    // One whose rows all stand in others.
    destroy(4);
    assertThat(desk.one(STANDING + "events")).isEqualTo("2:1 2:2 2:3 3:4 3:5 3:6 3:7");
    destroy(2);
    assertThat(desk.one(STANDING + "events")).isEqualTo("3:2 3:3 3:4 3:5 3:6 3:7");
    assertThat(desk.one("SELECT count(*) FROM repeated")).isEqualTo("0");
    desk.ok("import", "--rebuild");
    assertThat(desk.one(STANDING + "events")).isEqualTo("1:2 1:3 1:4 1:5 1:6 1:7");
  }

  @Test
  void of_rows_added_on_different_days_the_earliest_stands() throws IOException {
    bring("late.CSV", rows(1, 4, "20201115"));
    assertThat(bring("early.CSV", rows(2, 5, "20201113")))
        .contains("3 rows, 2 of them known from an earlier file");
    bring("middle.CSV", rows(1, 6, "20201114"));
    assertThat(desk.one(STANDING + "events")).isEqualTo("3:1 2:2 2:3 2:4 3:5");
    assertThat(desk.one(STANDING + "events_as_of('2020-11-13')")).isEqualTo("2:2 2:3 2:4");
    assertThat(desk.one(STANDING + "events_as_of('2020-11-14')")).isEqualTo("3:1 2:2 2:3 2:4 3:5");
    destroy(2);
    assertThat(desk.one(STANDING + "events")).isEqualTo("3:1 3:2 3:3 3:4 3:5");
    destroy(3);
    assertThat(desk.one(STANDING + "events")).isEqualTo("1:1 1:2 1:3");
  }

  @Test
  void files_whose_ids_begin_anew_keep_all_rows() throws IOException {
    Files.writeString(
        folder.resolve("t.yaml"),
        """
        name: gdelt-2-events
        columns:
          event_id: No
          date_start: When
          country: Where
        """);
    bring("a.CSV", rows(1, 4, "20201113"));
    for (int month = 1; month < 4; month++) {
      Files.writeString(
          folder.resolve(month + ".csv"),
          "No,When,Where\n1,2020-0" + month + "-01,Chad\n2,2020-0" + month + "-02,Chad\n");
      assertThat(desk.ok("import", month + ".csv", "--mapping", "t.yaml").out())
          .contains("2 rows, 0 records kept aside.");
    }
    assertThat(bring("b.CSV", rows(3, 6, "20201113"))).contains("3 rows, 1 of them known");
    assertThat(desk.one("SELECT count(*) FROM events")).isEqualTo("11");
    destroy(1);
    assertThat(desk.one("SELECT count(*) FROM events")).isEqualTo("9");
  }
}
