package org.tocsin.lake.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.lake.Fixtures;

/** Event data from the command line, into a desk on disk. */
class ImportTest {

  @TempDir Path folder;

  private Desk desk;

  @BeforeEach
  void found() {
    desk = Desk.in(folder);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private void zip(String name, String member, String text) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      zip.putNextEntry(new ZipEntry(member));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void a_file_is_in_and_a_second_import_of_it_adds_nothing() throws IOException {
    file("ged231.csv", Fixtures.gedFile(Fixtures.ged(1, "2013-03-24", 5, "Clear")));
    assertThat(desk.ok("import", "ged231.csv").out())
        .contains("ged231.csv: ucdp-ged 23.1: 1 rows, 0 records kept aside.");
    assertThat(desk.ok("import", "ged231.csv").out()).contains("the desk has it already");
    Files.copy(folder.resolve("ged231.csv"), folder.resolve("other name.csv"));
    assertThat(desk.ok("import", "other name.csv").out()).contains("the desk has it already");
    assertThat(desk.one("SELECT count(*) FROM event")).isEqualTo("1");
    assertThat(desk.one("SELECT gw || iso3 || rung || place || deaths_high FROM events"))
        .isEqualTo("482CAF5Ndélé7");
  }

  @Test
  void a_part_of_a_release_without_its_last_year_leaves_that_years_candidates_and_says_so()
      throws IOException {
    file("GEDEvent_v22_0_5.csv", Fixtures.gedFile(Fixtures.ged(7, "2022-05-24", 5, "Clear")));
    desk.ok("import", "GEDEvent_v22_0_5.csv");
    file("GEDEvent_v23_1.csv", Fixtures.gedFile(Fixtures.ged(1, "2021-03-24", 5, "Clear")));
    Desk.Ran part = desk.ok("import", "GEDEvent_v23_1.csv");
    assertThat(part.err()).contains("warning: It has no event of 2022, of which 23.1 tells");
    assertThat(desk.one("SELECT string_agg(event_id, ' ' ORDER BY event_id) FROM events"))
        .isEqualTo("1 7");
    Files.createDirectories(folder.resolve("whole"));
    file("whole/GEDEvent_v23_1.csv", Fixtures.gedFile(Fixtures.ged(2, "2022-03-24", 5, "Clear")));
    assertThat(desk.ok("import", "whole/GEDEvent_v23_1.csv").err()).doesNotContain("no event of");
    assertThat(desk.one("SELECT string_agg(event_id, ' ' ORDER BY event_id) FROM events"))
        .isEqualTo("1 2");
  }

  @Test
  void a_zipped_file_is_read_as_it_is() throws IOException {
    zip("20201113.export.CSV.zip", "20201113.export.CSV", Fixtures.gdeltFile(30, 61));
    assertThat(desk.ok("import", "20201113.export.CSV.zip").out()).contains("30 rows");
    assertThat(desk.one("SELECT member FROM import")).isEqualTo("20201113.export.CSV");
    assertThat(desk.one("SELECT min(available_on) FROM events")).isEqualTo("2020-11-13");
  }

  @Test
  void every_row_tells_where_its_record_lies_in_the_original() throws IOException {
    String text =
        Fixtures.gedFile(
            Fixtures.ged(1, "2013-03-24", 5, "Clear"), Fixtures.ged(2, "2013-03-25", 6, "Clear"));
    file("ged231.csv", text);
    desk.ok("import", "ged231.csv");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String[] place =
        desk.one("SELECT record_offset, record_length FROM event WHERE event_id = '2'").split(",");
    assertThat(
            new String(
                bytes,
                Integer.parseInt(place[0]),
                Integer.parseInt(place[1]),
                StandardCharsets.UTF_8))
        .isEqualTo(Fixtures.ged(2, "2013-03-25", 6, "Clear"));
  }

  @Test
  void a_folder_goes_in_by_name_and_a_broken_file_does_not_keep_the_others_out()
      throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("a.csv"), Fixtures.gdeltFile(3, 58));
    Files.writeString(data.resolve("b.csv"), "no,such\nprovider,here\n");
    Files.writeString(data.resolve("c.csv"), Fixtures.acled(true));
    Desk.Ran ran = desk.run("import", "data");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("b.csv: No provider known here writes such a file.");
    assertThat(desk.one("SELECT string_agg(provider, ' ' ORDER BY import_id) FROM import"))
        .isEqualTo("gdelt-1-events acled");
  }

  @Test
  void the_lake_is_rebuilt_from_the_vault() throws IOException {
    file("a.csv", Fixtures.gdeltFile(30, 61));
    zip("b.zip", "GEDEvent_v23_1.csv", Fixtures.gedFile(Fixtures.ged(1, "2013-03-24", 5, "Clear")));
    desk.ok("import", "a.csv", "b.zip");
    String before = desk.ok("sql", "SELECT * FROM event ORDER BY ALL").out();
    Files.delete(folder.resolve("a.csv"));
    Files.delete(folder.resolve("b.zip"));
    Files.delete(folder.resolve("desk/lake/events.duckdb"));
    assertThat(desk.ok("sql", "SELECT * FROM event ORDER BY ALL").out()).isEqualTo(before);
    Files.writeString(folder.resolve("desk/lake/events.duckdb"), "damaged");
    Desk.Ran damaged = desk.run("sql", "SELECT 1");
    assertThat(damaged.code()).isEqualTo(2);
    assertThat(damaged.err()).contains("tocsin import --rebuild");
    desk.ok("import", "--rebuild");
    assertThat(desk.ok("sql", "SELECT * FROM event ORDER BY ALL").out()).isEqualTo(before);
  }

  @Test
  void the_lake_on_disk_tells_nothing() throws IOException {
    file("ged231.csv", Fixtures.gedFile(Fixtures.ged(1, "2013-03-24", 5, "Clear")));
    desk.ok("import", "ged231.csv");
    byte[] disk = Files.readAllBytes(folder.resolve("desk/lake/events.duckdb"));
    String text = new String(disk, StandardCharsets.ISO_8859_1);
    assertThat(text).doesNotContain("Bamingui", "Example front", "ucdp", "date_start");
    try (var inside = Files.list(folder.resolve("desk/lake"))) {
      assertThat(inside).hasSize(1);
    }
  }

  @Test
  void sql_reads_and_does_nothing_else() throws IOException {
    file("a.csv", Fixtures.gdeltFile(3, 61));
    desk.ok("import", "a.csv");
    for (String wrong :
        new String[] {
          "DELETE FROM event",
          "DROP TABLE event",
          "SELECT * FROM read_csv('a.csv')",
          "SELECT * FROM 'a.csv'",
          "COPY event TO 'out.csv'",
          "ATTACH 'other.db'",
          "INSTALL httpfs",
          "SET enable_external_access = true",
          "SELECT * FROM read_text('key')"
        }) {
      assertThat(desk.run("sql", wrong).code()).as(wrong).isEqualTo(2);
    }
    assertThat(desk.one("SELECT count(*) FROM event")).isEqualTo("3");
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }

  @Test
  void several_statements_are_refused_and_none_of_them_is_run() throws IOException {
    file("a.csv", Fixtures.gdeltFile(3, 61));
    desk.ok("import", "a.csv");
    for (String several :
        new String[] {
          "SELECT 1; SELECT 2",
          "SELECT 1;; -- more\nSELECT 2;",
          "SELECT 'a;b'; SELECT 2",
          "SELECT $t$a;b$t$; SELECT 2",
          "SELECT E'a\\';b'; SELECT 2",
          "SELECT 'a\\'; SELECT 2",
          "/* a /* b; */ c */ SELECT 1; /* d */ SELECT 2"
        }) {
      Desk.Ran ran = desk.run("sql", several);
      assertThat(ran.code()).as(several).isEqualTo(2);
      assertThat(ran.err()).contains("more than one statement");
      assertThat(ran.out()).isEmpty();
    }
    assertThat(desk.one("SELECT 'a;b' AS x;")).isEqualTo("a;b");
    assertThat(desk.one("; SELECT $$a;b$$ AS x ; -- the end; really\n /* ; */ ;")).isEqualTo("a;b");
    assertThat(desk.one("SELECT E'a\\';b' AS x")).isEqualTo("a';b");
    assertThat(desk.one("SELECT 1 AS \"a;b\" /* c /* ; */ ; */")).isEqualTo("1");
    assertThat(desk.one("SELECT '\\' AS x -- ;")).isEqualTo("\\");
  }

  @Test
  void a_statement_that_fails_is_told_why() throws IOException {
    file("ged231.csv", Fixtures.gedFile(Fixtures.ged(1, "2013-03-24", 5, "Clear")));
    desk.ok("import", "ged231.csv");
    assertThat(desk.run("sql", "DELETE FROM import").err()).contains("read-only");
    assertThat(desk.run("sql", "SELECT * FROM nowhere").err()).contains("nowhere");
    assertThat(desk.run("sql", "SELECT * FROM read_csv('x')").err()).contains("disabled");
    assertThat(desk.run("export", "--csv", "x.csv", "--where", "nowhere = 1").err())
        .contains("nowhere");
  }

  @Test
  void a_newer_release_supersedes_with_history() throws IOException {
    file(
        "ged221.csv",
        Fixtures.gedFile(
            Fixtures.ged(1, "2013-03-24", 5, "Clear"), Fixtures.ged(2, "2014-01-05", 9, "Clear")));
    file(
        "ged231.csv",
        Fixtures.gedFile(
            Fixtures.ged(1, "2013-03-24", 8, "Clear"), Fixtures.ged(3, "2014-02-05", 1, "Clear")));
    desk.ok("import", "ged221.csv", "ged231.csv");
    assertThat(desk.one("SELECT string_agg(event_id, ' ' ORDER BY event_id) FROM events"))
        .isEqualTo("1 3");
    assertThat(desk.one("SELECT deaths FROM events WHERE event_id = '1'")).isEqualTo("8");
    String asOf =
        "SELECT string_agg(event_id || '=' || deaths || basis, ' ' ORDER BY event_id) FROM ";
    assertThat(desk.one(asOf + "events_as_of('2022-12-31')")).isEqualTo("1=5released 2=9released");
    assertThat(desk.one(asOf + "events_as_of('2024-12-31')")).isEqualTo("1=8released 3=1released");
    assertThat(desk.one(asOf + "events_as_of('2014-01-20', 30)")).isEqualTo("1=5lag");
    assertThat(desk.one(asOf + "events_as_of('2014-02-05', 30)")).isEqualTo("1=5lag 2=9lag");
    assertThat(
            desk.ok("export", "--csv", "out.csv", "--as-of", "2014-01-20", "--release-lag", "30d")
                .out())
        .contains("0 events as released", "1 from a later release, taken as known 30d after");
  }

  @Test
  void a_final_release_replaces_candidates_for_the_years_it_covers() throws IOException {
    file("GEDEvent_v23_0_5.csv", Fixtures.gedFile(Fixtures.ged(70, "2023-05-02", 4, "Check")));
    file("GEDEvent_v24_0_1.csv", Fixtures.gedFile(Fixtures.ged(71, "2024-01-02", 4, "Check")));
    file("GEDEvent_v24_1.csv", Fixtures.gedFile(Fixtures.ged(9, "2023-05-02", 6, "Clear")));
    desk.ok("import", "GEDEvent_v23_0_5.csv", "GEDEvent_v24_0_1.csv", "GEDEvent_v24_1.csv");
    String ids = "SELECT string_agg(event_id, ' ' ORDER BY event_id) FROM ";
    assertThat(desk.one(ids + "events")).isEqualTo("71 9");
    assertThat(desk.one(ids + "events_as_of('2024-03-01')")).isEqualTo("70 71");
    assertThat(desk.one("SELECT string_agg(DISTINCT provider, ' ' ORDER BY provider) FROM import"))
        .isEqualTo("ucdp-ged ucdp-ged-candidate");
  }

  @Test
  void an_event_that_began_in_the_month_before_leaves_that_month_s_candidates_standing()
      throws IOException {
    String over =
        Fixtures.ged(73, "2023-05-02", 4, "Check")
            .replaceFirst("2023-05-02 00:00:00.000", "2023-04-28 00:00:00.000");
    file(
        "GEDEvent_v23_0_4.csv",
        Fixtures.gedFile(
            Fixtures.ged(70, "2023-04-02", 4, "Check"),
            Fixtures.ged(71, "2023-04-29", 4, "Check")));
    file(
        "GEDEvent_v23_0_5.csv", Fixtures.gedFile(Fixtures.ged(72, "2023-05-20", 4, "Check"), over));
    file("of_may.csv", Fixtures.gedFile(over));
    desk.ok("import", "GEDEvent_v23_0_4.csv", "GEDEvent_v23_0_5.csv");
    String ids = "SELECT string_agg(event_id, ' ' ORDER BY event_id) FROM events";
    assertThat(desk.one(ids)).isEqualTo("70 71 72 73");
    assertThat(desk.one("SELECT first_day || ' ' || last_day FROM import WHERE import_id = 2"))
        .isEqualTo("2023-05-01 2023-05-31");
    // Of half a year, and one of no version.
    file("GEDEvent_v23_01_23_06.csv", Fixtures.gedFile(Fixtures.ged(74, "2023-06-20", 4, "Check")));
    desk.ok("import", "GEDEvent_v23_01_23_06.csv");
    assertThat(desk.one(ids)).isEqualTo("74");
    desk.ok("import", "of_may.csv");
    assertThat(desk.one("SELECT first_day FROM import WHERE import_id = 4"))
        .isEqualTo("2023-05-01");
  }

  @Test
  void parquet_and_csv_come_out_again() throws IOException {
    file("a.csv", Fixtures.gdeltFile(3, 61));
    desk.ok("import", "a.csv");
    desk.ok("export", "--csv", "out.csv");
    desk.ok("export", "--parquet", "out.parquet", "--where", "event_id = '1001'");
    assertThat(Files.readAllLines(folder.resolve("out.csv"))).hasSize(4);
    assertThat(Files.readAllBytes(folder.resolve("out.parquet"))).startsWith('P', 'A', 'R', '1');
    assertThat(desk.run("export", "--csv", "out.csv").err()).contains("A file of that name exists");
    assertThat(
            desk.run("export", "--csv", "o.csv", "--table", "import", "--as-of", "2020-12-01")
                .err())
        .contains("As of a date there are events alone, not the table import.");
    assertThat(folder.resolve("o.csv")).doesNotExist();
  }

  @Test
  void a_folder_that_is_not_there_is_told_as_that() throws IOException {
    file("a.csv", Fixtures.gdeltFile(3, 61));
    desk.ok("import", "a.csv");
    for (String[] line :
        new String[][] {
          {"export", "--csv", "no/such.csv"},
          {"export", "--parquet", "no/such.parquet"},
          {"signals", "map", "--out", "no/such.svg"}
        }) {
      Desk.Ran ran = desk.run(line);
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err())
          .contains(
              line[line.length - 1] + ": The folder " + folder.resolve("no") + " is not there.")
          .doesNotContain("Free space", "Exception", "statement");
    }
  }

  @Test
  void any_csv_goes_in_by_a_mapping() throws IOException {
    file(
        "t.csv",
        "No;When;What;Where;Dead\n1;24.03.2013;3;Central African Republic;5\n2;31.02.2013;3;Chad;1\n");
    file(
        "t.yaml",
        """
        name: example-list
        delimiter: semicolon
        dates: day-month-year
        codes: ucdp
        columns:
          event_id: No
          date_start: When
          type_code: What
          country: Where
          deaths: Dead
        """);
    assertThat(desk.ok("import", "t.csv", "--mapping", "t.yaml", "--preview").out())
        .contains("gw = 482", "date_start = 2013-03-24", "broken: no such day");
    assertThat(desk.run("sql", "SELECT 1").err()).contains("No event data was imported yet");
    desk.ok("import", "t.csv", "--mapping", "t.yaml");
    assertThat(desk.one("SELECT event_id || iso3 || rung || date_end FROM events"))
        .isEqualTo("1CAF52013-03-24");
    assertThat(desk.one("SELECT line || reason FROM rejected")).isEqualTo("3date");
    Files.delete(folder.resolve("desk/lake/events.duckdb"));
    assertThat(desk.one("SELECT count(*) FROM events")).isEqualTo("1");
  }

  @Test
  void a_column_that_the_file_lacks_is_named_where_the_mapping_names_it() throws IOException {
    file("t.csv", "No,When,Dead\n1,2013-03-24,5\n");
    file(
        "t.yaml",
        """
        name: example-list
        columns:
          event_id: No
          date_start: Whn
          latitude: Y
        """);
    for (String[] command :
        new String[][] {
          {"import", "t.csv", "--mapping", "t.yaml"},
          {"import", "t.csv", "--mapping", "t.yaml", "--preview"}
        }) {
      Desk.Ran ran = desk.run(command);
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err())
          .contains("t.yaml:4: ", "has no column Whn; it has: No, When, Dead.", "Write When in")
          .contains("t.yaml:5: ", "has no column Y; it has: No, When, Dead.")
          .doesNotContain("provider");
    }
    zip("t.zip", "t.csv", "No,When,Dead\n1,2013-03-24,5\n");
    assertThat(desk.run("import", "t.zip", "--mapping", "t.yaml").err())
        .contains("t.yaml:4: ", "has no column Whn; it has: No, When, Dead.");
    Files.write(
        folder.resolve("w.csv"),
        "الرقم,اليوم\n1,2013-03-24\n".getBytes(Charset.forName("windows-1256")));
    assertThat(desk.run("import", "w.csv", "--mapping", "t.yaml").err())
        .contains("w.csv: The names of its columns are not text in UTF-8.")
        .doesNotContain("has no column");
    file("s.yaml", "name: a\ndelimiter: semicolon\ncolumns: {event_id: No, date_start: When}\n");
    assertThat(desk.run("import", "t.csv", "--mapping", "s.yaml").err())
        .contains("t.csv: Its first line does not name two columns or more, separated by ';'.");
    assertThat(desk.run("sql", "SELECT 1").err()).contains("No event data was imported yet");
  }
}
