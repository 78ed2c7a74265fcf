package org.tocsin.lake.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.journal.json.JsonArray;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonReader;
import org.tocsin.lake.Fixtures;

/** Signals from the command line, of a desk on disk. */
class SignalsTest {

  private static final LocalDate RISE = LocalDate.of(2013, 3, 1);

  @TempDir Path folder;

  private Desk desk;

  @BeforeEach
  void found() {
    desk = Desk.in(folder);
  }

  /** An event every other month from 2010 on, eight in March 2013, none later that year. */
  private Path events(String name) throws IOException {
    List<String> records = new ArrayList<>();
    int id = 1;
    for (LocalDate month = LocalDate.of(2010, 1, 1);
        month.isBefore(RISE);
        month = month.plusMonths(2)) {
      records.add(Fixtures.ged(id++, month.plusDays(4).toString(), 1, "Clear"));
    }
    for (int day = 0; day < 8; day++) {
      records.add(Fixtures.ged(id++, RISE.plusDays(3 + day).toString(), 4, "Clear"));
    }
    return Files.writeString(
        folder.resolve(name), Fixtures.gedFile(records.toArray(String[]::new)));
  }

  private JsonArray signals(String... more) {
    List<String> line = new ArrayList<>(List.of("signals", "list", "--json"));
    line.addAll(List.of(more));
    JsonObject json = (JsonObject) JsonReader.read(desk.ok(line.toArray(String[]::new)).out());
    return (JsonArray) json.find("signals").orElseThrow();
  }

  private static String text(JsonArray signals, int index, String field) {
    return ((JsonObject) signals.elements().get(index)).findText(field).orElseThrow();
  }

  @Test
  void a_rise_is_listed_with_what_it_rests_on_and_under_the_same_id_again() throws IOException {
    events("ged231.csv");
    desk.ok("import", "ged231.csv");
    JsonArray signals = signals("--since", "2013-03-01");
    String march = text(signals, 0, "id");
    assertThat(text(signals, 0, "from")).isEqualTo("2013-03-01");
    assertThat(text(signals, 0, "to")).isEqualTo("2013-03-31");
    assertThat(text(signals, 0, "says"))
        .contains("8 events (violence against civilians) in Bamingui-Bangoran");
    assertThat(text(signals("--since", "2013-03-01"), 0, "id")).isEqualTo(march);
    Desk.Ran shown = desk.ok("signals", "show", march);
    assertThat(shown.out())
        .contains(
            "detector surprise", "events    8:", "Example front", "no situation of this desk");
    assertThat(desk.run("signals", "show", "s-0000000000").err()).contains("no such signal");
  }

  @Test
  void as_of_a_day_only_what_was_known_is_watched() throws IOException {
    events("ged231.csv");
    desk.ok("import", "ged231.csv");
    String[] early = {"--since", "2013-03-01", "--as-of", "2013-04-15"};
    assertThat(signals(early).elements()).isNotEmpty();
    assertThat(
            signals("--since", "2013-03-01", "--as-of", "2013-04-15", "--release-lag", "60d")
                .elements())
        .isEmpty();
    assertThat(desk.ok("signals", "list", "--since", "2013-03-01", "--as-of", "2013-04-15").out())
        .contains("taken to have been known 0d after they ended");
  }

  @Test
  void a_perpetrator_new_to_a_place_is_a_kind_of_its_own() throws IOException {
    List<String> records = new ArrayList<>();
    int id = 1;
    for (LocalDate month = LocalDate.of(2006, 1, 1);
        month.isBefore(LocalDate.of(2014, 6, 1));
        month = month.plusMonths(1)) {
      records.add(Fixtures.ged(id++, month.plusDays(4).toString(), 1, "Clear"));
    }
    for (String group : List.of("Second front", "Third front")) {
      records.add(
          Fixtures.ged(id++, "2014-05-20", 1, "Clear")
              .replace(",Example front,", "," + group + ","));
      records.add(
          Fixtures.ged(id++, "2014-05-22", 1, "Clear")
              .replace(",Example front,", "," + group + ","));
    }
    Files.writeString(
        folder.resolve("ged231.csv"), Fixtures.gedFile(records.toArray(String[]::new)));
    desk.ok("import", "ged231.csv");
    String listed = desk.ok("signals", "list", "--csv", "--since", "2014-05-01").out();
    assertThat(listed.lines().filter(line -> line.contains(",new-combination,2,"))).hasSize(1);
    assertThat(listed)
        .contains("first event for five years of this perpetrator")
        .doesNotContain(",new-combination,4,");
    String shown =
        desk.ok(
                "signals",
                "show",
                listed
                    .lines()
                    .filter(l -> l.contains("new-comb"))
                    .findFirst()
                    .orElseThrow()
                    .substring(0, 12))
            .out();
    assertThat(shown).contains("Second front", "Third front").doesNotContain("Example front");
  }

  @Test
  void csv_has_a_row_of_tags_where_asked() throws IOException {
    events("ged231.csv");
    desk.ok("import", "ged231.csv");
    List<String> plain =
        desk.ok("signals", "list", "--csv", "--since", "2013-03-01").out().lines().toList();
    List<String> tagged =
        desk.ok("signals", "list", "--hxl", "--since", "2013-03-01").out().lines().toList();
    assertThat(plain.get(0)).startsWith("id,from,to,");
    assertThat(tagged).hasSize(plain.size() + 1);
    assertThat(tagged.get(1)).startsWith("#meta+id,#date+start,#date+end,#loc+type");
    assertThat(tagged.get(2)).contains(",8.410,20.650,one-sided,8,");
  }

  @Test
  void the_map_is_a_picture_of_its_own() throws Exception {
    events("ged231.csv");
    desk.ok("import", "ged231.csv");
    desk.ok("signals", "map", "--since", "2013-03-01", "--out", "map.svg");
    String svg = Files.readString(folder.resolve("map.svg"));
    assertThat(svg)
        .doesNotContain("href", "url(")
        .contains("Bamingui-Bangoran", "stroke-dasharray=\"5 2\"", "Borders: Natural Earth");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(folder.resolve("map.svg").toFile());
  }

  @Test
  void several_signals_are_proposed_by_place_each_into_a_folder_of_its_own() throws IOException {
    List<String> records = new ArrayList<>();
    for (String line : Files.readString(events("one.csv")).split("\n(?=[0-9]+,X-1)", -1)) {
      records.add(line.strip());
      if (!line.startsWith("id,")) {
        records.add("1" + line.strip().replace("Bamingui-Bangoran", "\"Two\nwords\""));
      }
    }
    Files.delete(folder.resolve("one.csv"));
    Files.writeString(folder.resolve("ged231.csv"), String.join("\n", records) + "\n");
    desk.ok("import", "ged231.csv");
    List<String> options = List.of("--since", "2012-01-01", "--level", "0.5", "--budget", "50");
    JsonArray all = signals(options.toArray(String[]::new));
    List<String> ids =
        all.elements().stream()
            .map(signal -> ((JsonObject) signal).findText("id").orElseThrow())
            .toList();
    assertThat(ids).hasSizeGreaterThan(2);
    List<String> line = new ArrayList<>(List.of("signals", "propose"));
    line.addAll(ids);
    line.addAll(options);
    Desk.Ran printed = desk.ok(line.toArray(String[]::new));
    assertThat(printed.out().split("(?m)^---$")).hasSize(2);
    assertThat(printed.err()).contains("2 situations are proposed", "--into DIR");
    line.addAll(List.of("--into", "cases"));
    assertThat(desk.ok(line.toArray(String[]::new)).out().lines()).hasSize(2);
    try (var folders = Files.list(folder.resolve("cases"))) {
      List<Path> made = folders.sorted().toList();
      assertThat(made).hasSize(2);
      StringBuilder text = new StringBuilder();
      for (Path one : made) {
        String proposed = Files.readString(one.resolve("situation.yaml"));
        text.append(proposed);
        Files.writeString(one.resolve("situation.yaml"), proposed.replaceAll("[<>]", ""));
        desk.ok("case", "check", one.toString());
      }
      assertThat(text).contains(ids);
    }
    Desk.Ran again = desk.run(line.toArray(String[]::new));
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("A file of that name exists.");
    assertThat(desk.run("signals", "propose").code()).isEqualTo(2);
  }

  @Test
  void a_person_takes_a_signal_to_be_of_a_situation_and_back() throws IOException {
    events("ged231.csv");
    desk.ok("import", "ged231.csv");
    String id = text(signals("--since", "2013-03-01", "--as-of", "2013-04-15"), 0, "id");
    String proposed = desk.ok("signals", "propose", id).out();
    assertThat(proposed)
        .contains("id: bamingui-bangoran-central-african-republic", "[8.41, 20.65]");
    Path files = Files.createDirectories(folder.resolve("case"));
    Files.writeString(files.resolve("situation.yaml"), proposed.replaceAll("[<>]", ""));
    desk.ok("case", "import", "case");
    String situation = "bamingui-bangoran-central-african-republic";
    assertThat(desk.ok("signals", "show", id).out()).contains("lies in   " + situation);
    String level = "\"level\": \"%s\"";
    assertThat(desk.ok("assess", situation, "--json", "--as-of", "2013-04-20").out())
        .contains(level.formatted("NONE"));
    desk.ok("signals", "record", id, "--as-of", "2013-04-15", "--as", "Ana", "--reason", "Seen.");
    String after = desk.ok("assess", situation, "--json", "--as-of", "2013-04-20").out();
    assertThat(after).contains(level.formatted("WATCH"), "signals-90d >= 1", "\"" + id + "\"");
    assertThat(desk.ok("assess", situation, "--as-of", "2013-04-20").out())
        .contains("Signals in event data");
    assertThat(desk.ok("assess", situation, "--json", "--as-of", "2013-04-14").out())
        .contains(level.formatted("NONE"));
    assertThat(desk.ok("assess", situation, "--json", "--as-of", "2013-08-01").out())
        .contains(level.formatted("NONE"));
    desk.ok("signals", "release", situation, id, "--as", "Ana");
    assertThat(desk.ok("assess", situation, "--json", "--as-of", "2013-04-20").out())
        .contains(level.formatted("NONE"));
    assertThat(desk.run("signals", "release", situation, id).err()).contains("not recorded");
  }

  /** A situation about a signal that was recorded, drafted, reviewed by another person, issued. */
  private String published(String id) throws IOException {
    Path files = Files.createDirectories(folder.resolve("case"));
    Files.writeString(
        files.resolve("situation.yaml"),
        desk.ok("signals", "propose", id).out().replaceAll("[<>]", ""));
    Files.writeString(
        files.resolve("reports.yaml"),
        """
        sources:
          - {id: office, kind: press, reliability: B, name: {en: Example office}}
        reports:
          - id: r-leaflet
            source: office
            happened: 2013-03-10
            available: 2013-03-12
            what: threat
            place: place-1
            credibility: 2
            statement: "Leaflets told people to leave."
        incidents:
          - {id: i-leaflet, name: {en: Threat by leaflet}, accounts: [r-leaflet]}
        """);
    desk.ok("case", "import", "case");
    String situation = "bamingui-bangoran-central-african-republic";
    desk.ok("signals", "record", id, "--as-of", "2013-04-15", "--as", "Ana");
    desk.ok("person", "add", "Ben", "--role", "reviewer", "--role", "signer", "--as", "Ana");
    desk.ok("alert", "draft", situation, "--as-of", "2013-04-20", "--as", "Ana");
    desk.ok("alert", "review", situation + "-001", "--approve", "--as", "Ben");
    desk.ok("alert", "issue", situation + "-001", "--as", "Ben");
    desk.ok("publish", "--to", "site", "--as", "Ben");
    assertThat(desk.ok("verify", "site").out()).isNotEmpty();
    return Files.readString(folder.resolve("site/alerts/" + situation + "-001/index.html"));
  }

  @Test
  void an_alert_tells_of_a_signal_in_open_data_and_names_the_provider() throws IOException {
    events("ged231.csv");
    desk.ok("import", "ged231.csv");
    String id = text(signals("--since", "2013-03-01", "--as-of", "2013-04-15"), 0, "id");
    assertThat(published(id))
        .contains(
            "UCDP GED",
            "more than usual (violence against civilians) in Bamingui-Bangoran",
            "(events: 8; usual: 0.5)");
  }

  private static String row(LocalDate day) {
    return "e-%s,%s,3,Central African Republic,Bamingui-Bangoran,8.41,20.65%n".formatted(day, day);
  }

  @Test
  void an_alert_is_silent_on_a_signal_in_data_that_are_not_open() throws IOException {
    StringBuilder rows = new StringBuilder("no,day,kind,country,area,lat,lon\n");
    for (LocalDate month = LocalDate.of(2010, 1, 1);
        month.isBefore(RISE);
        month = month.plusMonths(2)) {
      rows.append(row(month.plusDays(4)));
    }
    for (int day = 0; day < 8; day++) {
      rows.append(row(RISE.plusDays(3 + day)));
    }
    rows.append(row(RISE.plusMonths(1).plusDays(4)));
    Files.writeString(folder.resolve("own.csv"), rows);
    Files.writeString(
        folder.resolve("own.yaml"),
        """
        name: own-table
        dates: iso
        codes: ucdp
        columns:
          event_id: no
          date_start: day
          type_code: kind
          country: country
          admin1: area
          latitude: lat
          longitude: lon
        """);
    desk.ok(
        "import", "own.csv", "--mapping", "own.yaml", "--released", "2013-04-10", "--as", "Ana");
    String id = text(signals("--since", "2013-03-01", "--as-of", "2013-04-15"), 0, "id");
    assertThat(desk.ok("signals", "show", id).out()).contains("8 events", "own-table");
    assertThat(published(id)).doesNotContain("own-table", "8 events", id);
  }

  @Test
  void a_watched_folder_gives_its_files_and_new_signals() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Path file = events("in/ged231.csv");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-22T12:59:59Z")));
    assertThat(desk.ok("watch", "in", "--once").err()).contains("left until it rests");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-22T12:00:00Z")));
    Desk.Ran taken = desk.ok("watch", "in", "--once", "--since", "2013-03-01");
    assertThat(taken.out()).contains("27 rows", "new signal", "Bamingui-Bangoran");
    assertThat(desk.ok("watch", "in", "--once").out()).doesNotContain("new signal");
    Files.writeString(folder.resolve("in/notes.txt"), "no events here\n");
    Files.setLastModifiedTime(
        folder.resolve("in/notes.txt"), FileTime.from(Instant.parse("2026-11-22T12:00:00Z")));
    Desk.Ran refused = desk.run("watch", "in", "--once");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("No provider known here");
  }

  @Test
  void watching_ends_cleanly_when_interrupted() throws Exception {
    Files.createDirectories(folder.resolve("in"));
    Path file = events("in/ged231.csv");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-22T12:00:00Z")));
    List<Desk.Ran> ran = new ArrayList<>();
    Thread watching = new Thread(() -> ran.add(desk.run("watch", "in", "--every", "3600")));
    watching.start();
    while (!Files.exists(folder.resolve("desk/lake/events.duckdb"))
        || watching.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    watching.interrupt();
    watching.join();
    assertThat(ran).hasSize(1);
    assertThat(ran.get(0).code()).isZero();
    assertThat(ran.get(0).out()).contains("27 rows", "Ended. What was taken in is kept.");
    assertThat(desk.one("SELECT count(*) FROM event")).isEqualTo("27");
  }
}
