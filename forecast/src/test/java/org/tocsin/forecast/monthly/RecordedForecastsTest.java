package org.tocsin.forecast.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.forecast.CommandLines;
import org.tocsin.forecast.CommandLines.Ran;

/** Forecasts from the desk's own lake, and forecasts in its journal. */
class RecordedForecastsTest {

  @TempDir private Path folder = Path.of("");

  private Ran monthly(String... more) {
    List<String> arguments = new ArrayList<>(List.of("forecast", "monthly"));
    arguments.addAll(List.of("--leads", "3-8", "--draws", "100"));
    arguments.addAll(List.of(more));
    if (!arguments.contains("--target")) {
      arguments.addAll(List.of("--target", "ged_best_os"));
    }
    return CommandLines.run(folder, arguments.toArray(String[]::new));
  }

  private void desk(int first, int last) throws IOException {
    CommandLines.desk(folder);
    CommandLines.must(folder, "import", InventedEvents.file(folder, first, last).toString());
  }

  @Test
  void theLakeGivesThePanelThatWasCountedAndTheSameForecastAsItsFile() throws IOException {
    desk(2000, 2004);

    Ran ran = monthly("--lake", "--origin", "2003-10", "--write-panel", "p.csv", "--out", "l.csv");
    Ran again = monthly("--panel", "p.csv", "--origin", "2003-10", "--out", "f.csv");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(folder.resolve("f.csv")).hasSameBinaryContentAs(folder.resolve("l.csv"));
    List<String> panel = Files.readAllLines(folder.resolve("p.csv"));
    assertThat(panel.get(0)).isEqualTo("month_id,country_id,country_name,gwcode,ged_best_os");
    int month = Months.id(2002, 5);
    assertThat(panel)
        .contains(
            month + ",482,\"Central African Republic\",482," + InventedEvents.deaths(482, month),
            month + ",2,\"United States\",2,0")
        .noneMatch(line -> line.startsWith(Months.id(2003, 11) + ","));
  }

  @Test
  void whatHappenedAfterTheOriginChangesNothing() throws IOException {
    desk(2000, 2004);
    Path other = Files.createDirectory(folder.resolve("other"));
    CommandLines.desk(other);
    CommandLines.must(other, "import", InventedEvents.file(other, 2000, 2003).toString());
    String[] asked = {
      "forecast",
      "monthly",
      "--lake",
      "--target",
      "ged_best_os",
      "--origin",
      "2003-10",
      "--leads",
      "3-8",
      "--draws",
      "50",
      "--out",
      "f.csv"
    };

    CommandLines.must(folder, asked);
    CommandLines.must(other, asked);

    assertThat(folder.resolve("f.csv")).hasSameBinaryContentAs(other.resolve("f.csv"));
  }

  @Test
  void aRecordedForecastEntersTheAssessmentAsAReasonToLook() throws IOException {
    desk(2000, 2004);
    String[] recorded = {
      "--lake", "--origin", "2003-10", "--record", "--for", "corridor=CAF", "--as", "Ana"
    };

    Ran ran = monthly(recorded);

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("Recorded as f-").contains("of corridor.");
    String before = assess("2003-11-29");
    String after = assess("2003-12-31");
    assertThat(before).contains("\"forecasts\": []").contains("\"level\": \"NONE\"");
    assertThat(after)
        .contains("\"level\": \"WATCH\"", "\"decidedBy\": \"WATCH: forecast-high = yes\"")
        .contains(
            "\"lagged\": true", "\"lagDays\": 30", "\"placeName\": \"Central African Republic\"")
        .contains("Central African Republic, from what was known to");
    assertThat(monthly(recorded).err()).contains("recorded already");
    assertThat(CommandLines.must(folder, "fsck").out()).isNotEmpty();
  }

  private String assess(String day) {
    return CommandLines.must(folder, "assess", "corridor", "--as-of", day, "--json").out();
  }

  @Test
  void aForecastFromAFileCountsFromTheDayItWasMadeOrThePanelWasKnown() throws IOException {
    CommandLines.desk(folder);
    Invented.file(folder, Invented.rows(2004));
    String[] asked = {"--panel", "panel.csv", "--origin", "2003-10", "--record"};

    Ran today = monthly(with(asked, "--for", "corridor=5", "--target", "ged_best_sb"));
    Ran known = monthly(with(asked, "--target", "ged_best_sb", "--known-on", "2003-12-01"));
    Ran early = monthly(with(asked, "--target", "ged_best_sb", "--known-on", "2003-10-30"));

    assertThat(today.code()).as(today.err()).isZero();
    assertThat(assess("2026-11-21")).contains("\"forecasts\": []");
    assertThat(assess("2026-11-22")).contains("\"asOf\": \"2026-11-22\"", "\"open\": false");
    assertThat(known.code()).as(known.err()).isZero();
    assertThat(known.out()).contains("of no situation");
    assertThat(early.code()).isEqualTo(2);
    assertThat(early.err()).contains("cannot have been known on 2003-10-30");
  }

  @Test
  void theDrawsStandInATableOfTheLakeAlsoAfterItWasLost() throws IOException {
    CommandLines.desk(folder);
    Invented.file(folder, Invented.rows(2004));
    monthly("--panel", "panel.csv", "--origin", "2003-10", "--record", "--target", "ged_best_sb");
    String asked =
        "SELECT count(*) AS n, min(len(draws)) AS draws, min(month) AS month, min(lead) AS lead"
            + " FROM forecast_draws d JOIN forecast_run r USING (item) WHERE forecaster = 'pool'";

    String there = CommandLines.must(folder, "sql", asked).out();
    assertThat(there).contains("n,draws,month,lead").contains("2004-01-01,3");
    Files.delete(folder.resolve("desk/lake/events.duckdb"));

    assertThat(CommandLines.must(folder, "sql", asked).out()).isEqualTo(there);
  }

  private static String[] with(String[] some, String... more) {
    return Stream.of(some, more).flatMap(Arrays::stream).toArray(String[]::new);
  }

  @Test
  void whatCannotBeRecordedIsToldWithoutATrace() throws IOException {
    CommandLines.desk(folder);
    Invented.file(folder, Invented.rows(2004));
    String[] asked = {"--panel", "panel.csv", "--origin", "2003-10", "--record"};

    assertThat(monthly("--panel", "panel.csv", "--origin", "2003-10").err()).contains("--out FILE");
    assertThat(monthly("--origin", "2003-10", "--out", "f.csv").err()).contains("or --lake");
    assertThat(monthly("--lake", "--origin", "2003-10", "--out", "f.csv").code()).isEqualTo(2);
    assertThat(monthly(with(asked, "--for", "corridor", "--target", "ged_best_sb")).err())
        .contains("corridor=157");
    assertThat(monthly(with(asked, "--for", "corridor=99", "--target", "ged_best_sb")).err())
        .contains("no country 99");
    assertThat(monthly(with(asked, "--for", "nowhere=5", "--target", "ged_best_sb")).err())
        .contains("No situation has the id nowhere");
    assertThat(
            monthly("--panel", "panel.csv", "--origin", "2003-10", "--out", "f.csv", "--for", "a=1")
                .err())
        .contains("Add --record");
  }
}
