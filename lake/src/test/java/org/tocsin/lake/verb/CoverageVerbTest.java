package org.tocsin.lake.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.lake.Fixtures;

/** How much was written about a situation, counted from event data. All counts are made up. */
class CoverageVerbTest {

  private static final Path CORRIDOR =
      Path.of(System.getProperty("tocsin.root", ".."))
          .resolve("examples/corridor")
          .toAbsolutePath()
          .normalize();

  private static final String MAPPING =
      """
      name: example-press
      dates: iso
      columns:
        event_id: no
        date_start: day
        country: country
        latitude: lat
        longitude: lon
        articles: articles
      """;

  /** Much was written of the corridor in every month of 2022 but in its last. */
  private static final List<Integer> ARTICLES =
      List.of(60, 62, 64, 66, 68, 70, 72, 74, 76, 78, 80, 3);

  @TempDir Path folder;

  private Desk desk;

  @BeforeEach
  void found() throws IOException {
    desk = Desk.in(folder);
    desk.ok("case", "import", CORRIDOR.toString());
    Files.writeString(folder.resolve("press.yaml"), MAPPING);
    press("press.csv", ARTICLES);
  }

  /** Two events a month at Lachin, one far away, from the first to the last day of 2022. */
  private void press(String name, List<Integer> articles) throws IOException {
    StringBuilder rows = new StringBuilder("no,day,country,lat,lon,articles\n");
    IntStream.range(0, articles.size())
        .forEach(
            month -> {
              String of = "2022-%02d".formatted(month + 1);
              rows.append(
                  "a%d,%s-01,Azerbaijan,39.64,46.55,1%n".formatted(month, of).stripTrailing());
              rows.append(
                  "\nb%d,%s-10,Azerbaijan,39.70,46.60,%d\n"
                      .formatted(month, of, articles.get(month) - 1));
              rows.append("c%d,%s-10,Azerbaijan,40.41,49.87,5000\n".formatted(month, of));
            });
    rows.append("z,2022-12-31,Azerbaijan,40.41,49.87,5000\n");
    Files.writeString(folder.resolve(name), rows);
    desk.ok("import", name, "--mapping", "press.yaml", "--released", "2023-01-01", "--as", "Ana");
  }

  @Test
  void whatWasWrittenOfTheAreaIsCountedByMonth() {
    String counts = desk.ok("coverage", "corridor").out();
    assertThat(counts)
        .contains("2022-12-01 to 2022-12-31", "example-press")
        .containsPattern("2022-01-01 to 2022-01-31 +60 articles")
        .containsPattern("2022-12-01 to 2022-12-31 +3 articles");
    assertThat(counts.lines().filter(line -> line.contains("articles "))).hasSize(12);
    assertThat(desk.ok("coverage", "corridor", "--period", "week", "--json").out())
        .contains("\"from\": \"2022-01-03\"")
        .doesNotContain("\"from\": \"2021-12-27\"", "\"from\": \"2022-12-26\"");
  }

  @Test
  void recordedCountsAreHeldAgainstHowGraveEventsWere() {
    String[] assess = {"assess", "corridor", "--json", "--as-of", "2022-12-31"};
    assertThat(desk.ok(assess).out())
        .contains("Whether coverage goes with the gravity of events cannot be told");
    assertThat(desk.ok("coverage", "corridor", "--record", "--as", "Ana").out())
        .contains("Recorded: 12 counts; 0 stood already.");
    assertThat(desk.ok(assess).out())
        .contains(
            "\"coverage\": \"mapped-example-press-corridor-2022-12\"",
            "were covered less than their gravity would lead one to expect");
    assertThat(desk.ok("coverage", "corridor", "--record", "--as", "Ana").out())
        .contains("Recorded: 0 counts; 12 stood already.");
  }

  @Test
  void aCountThatChangedIsCorrected() throws IOException {
    desk.ok("coverage", "corridor", "--record", "--as", "Ana");
    Files.writeString(
        folder.resolve("more.csv"),
        "no,day,country,lat,lon,articles\nmore,2022-12-30,Azerbaijan,39.64,46.55,90\n");
    desk.ok(
        "import", "more.csv", "--mapping", "press.yaml", "--released", "2023-02-01", "--as", "Ana");
    assertThat(desk.ok("coverage", "corridor", "--record", "--as", "Ana").out())
        .contains("Recorded: 1 counts; 11 stood already.");
    assertThat(desk.ok("assess", "corridor", "--json", "--as-of", "2022-12-31").out())
        .contains("\"articles\": 93");
  }

  @Test
  void gdeltCountsItsArticlesItself() throws IOException {
    Files.writeString(folder.resolve("20201113.export.CSV"), Fixtures.gdeltFile(3, 61));
    desk.ok("import", "20201113.export.CSV");
    assertThat(desk.one("SELECT sum(articles) FROM events WHERE provider = 'gdelt-2-events'"))
        .isEqualTo("18");
  }

  @Test
  void withoutAPlaceNothingCanBeCounted() throws IOException {
    Path files = Files.createDirectories(folder.resolve("nowhere"));
    Files.writeString(
        files.resolve("situation.yaml"),
        "situation:\n  id: nowhere\n  name: {en: Nowhere}\n  population: {en: people}\n");
    desk.ok("case", "import", "nowhere");
    Desk.Ran refused = desk.run("coverage", "nowhere");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("neither an area nor a place with a point");
  }
}
