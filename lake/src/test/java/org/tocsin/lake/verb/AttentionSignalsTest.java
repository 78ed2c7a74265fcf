package org.tocsin.lake.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.journal.json.JsonArray;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonReader;
import org.tocsin.lake.Fixtures;

/** Deaths of which few tell, from the command line. */
class AttentionSignalsTest {

  @TempDir Path folder;

  private Desk desk;

  @BeforeEach
  void found() {
    desk = Desk.in(folder);
  }

  private JsonArray signals(String... more) {
    List<String> line = new ArrayList<>(List.of("signals", "list", "--json"));
    line.addAll(List.of(more));
    JsonObject json = (JsonObject) JsonReader.read(desk.ok(line.toArray(String[]::new)).out());
    return (JsonArray) json.find("signals").orElseThrow();
  }

  /**
   * Two are killed each month in each of six areas; in the last, forty in one, of which few tell.
   */
  private void deathsTold() throws IOException {
    List<String> records = new ArrayList<>();
    int id = 1;
    for (LocalDate month = LocalDate.of(2013, 1, 1);
        month.isBefore(LocalDate.of(2016, 1, 1));
        month = month.plusMonths(1)) {
      boolean last = month.equals(LocalDate.of(2015, 12, 1));
      for (int area = 1; area <= 6; area++) {
        boolean hidden = last && area == 3;
        records.add(
            Fixtures.ged(id, month.plusDays(4).toString(), hidden ? 40 : 1 + id % 3, "Clear")
                .replace(",Bamingui-Bangoran,", ",Area " + area + ",")
                .replace(",Civilians,2,", ",Civilians," + (hidden ? 1 : 5 + id % 4) + ","));
        id++;
      }
      records.add(Fixtures.ged(id++, month.plusDays(27).toString(), 0, "Clear"));
    }
    records.add(Fixtures.ged(id, "2015-12-31", 0, "Clear"));
    Files.writeString(
        folder.resolve("ged231.csv"), Fixtures.gedFile(records.toArray(String[]::new)));
    desk.ok("import", "ged231.csv");
  }

  @Test
  void deaths_of_which_few_tell_are_a_signal_that_reserves_and_never_raises() throws IOException {
    deathsTold();
    String[] asked = {"--since", "2015-12-01", "--as-of", "2016-01-10"};
    JsonObject gap =
        (JsonObject)
            signals(asked).elements().stream()
                .filter(one -> ((JsonObject) one).findText("detector").get().equals("attention"))
                .findFirst()
                .orElseThrow();
    String id = gap.findText("id").orElseThrow();
    assertThat(gap.findText("says").orElseThrow())
        .contains("On the deaths in Area 3", "far fewer reports", "a reason to look");
    assertThat(desk.ok("signals", "show", id, "--as-of", "2016-01-10").out())
        .contains("counted   1;", "events    1:");
    Path files = Files.createDirectories(folder.resolve("case"));
    Files.writeString(
        files.resolve("situation.yaml"),
        desk.ok("signals", "propose", id, "--as-of", "2016-01-10").out().replaceAll("[<>]", ""));
    desk.ok("case", "import", "case");
    desk.ok("signals", "record", id, "--as-of", "2016-01-10", "--as", "Ana");
    String situation = "area-3-central-african-republic";
    String json = desk.ok("assess", situation, "--json", "--as-of", "2016-01-12").out();
    assertThat(json)
        .contains("\"level\": \"NONE\"", "A reservation: far fewer reports", "signal/" + id);
    assertThat(desk.ok("assess", situation, "--as-of", "2016-01-12").out())
        .contains("This raises and lowers nothing.");
    assertThat(desk.ok("assess", situation, "--as-of", "2016-06-12").out())
        .doesNotContain("A reservation");
    desk.ok("signals", "map", "--since", "2015-12-01", "--as-of", "2016-01-10", "--out", "m.svg");
    assertThat(Files.readString(folder.resolve("m.svg"))).contains("far fewer reports");
  }

  /** One provider counts deaths, another articles; in the last week many die and few write. */
  @Test
  void deaths_of_one_provider_are_held_against_articles_of_another() throws IOException {
    List<String> deaths = new ArrayList<>();
    List<String> articles = new ArrayList<>();
    LocalDate monday = LocalDate.of(2018, 1, 1);
    int weeks = 150;
    for (int week = 0; week < weeks; week++) {
      LocalDate day = monday.plusWeeks(week);
      boolean last = week == weeks - 1;
      int dead = last ? 60 : 1 + week % 4;
      deaths.add(Fixtures.ged(week + 1, day.plusDays(week % 7).toString(), dead, "Clear"));
      for (int more = 0; more < 7; more++) {
        String compact = day.plusDays(more).toString().replace("-", "");
        String written = "\t" + (last ? 1 : 3 + 2 * (week % 4)) + "\t-3.5";
        articles.add(
            Fixtures.gdelt(1000L + week * 7 + more, compact, "190", 61)
                .replace("\t6\t-3.5", written)
                .replace("20201113001500", compact + "001500"));
      }
    }
    deaths.add(Fixtures.ged(weeks + 1, monday.plusDays(weeks * 7L - 1).toString(), 0, "Clear"));
    Files.writeString(
        folder.resolve("ged231.csv"), Fixtures.gedFile(deaths.toArray(String[]::new)));
    Files.writeString(folder.resolve("events.CSV"), String.join("\n", articles) + "\n");
    desk.ok("import", "ged231.csv", "events.CSV");
    String listed =
        desk.ok(
                "signals",
                "list",
                "--csv",
                "--place",
                "country",
                "--period",
                "week",
                "--since",
                "2020-11-01")
            .out();
    assertThat(desk.ok("signals", "list", "--json", "--place", "country").out())
        .contains("\"series\": 3");
    assertThat(
            listed
                .lines()
                .filter(line -> line.contains(",attention,"))
                .filter(l -> l.contains("-on-")))
        .hasSize(1)
        .allMatch(line -> line.contains(",country,482,") && line.contains("GDELT, UCDP GED"));
  }
}
