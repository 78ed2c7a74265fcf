package org.tocsin.forecast.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.forecast.CommandLines;
import org.tocsin.forecast.CommandLines.Ran;

/** The command lines, from a panel to scores. */
class MonthlyVerbsTest {

  private static final int ORIGIN = Months.id(2003, 10);

  @TempDir private Path folder = Path.of("");

  private Ran run(String... arguments) {
    return CommandLines.run(folder, arguments);
  }

  private Ran forecast(String origin, String out) {
    return run(
        "forecast",
        "monthly",
        "--panel",
        "panel.csv",
        "--target",
        "ged_best_sb",
        "--origin",
        origin,
        "--leads",
        "3-8",
        "--draws",
        "100",
        "--out",
        out);
  }

  @Test
  void rowsAfterTheOriginScrambledGiveTheSameBytes() throws IOException {
    List<String> rows = Invented.rows(2004);
    Invented.file(folder, rows);
    assertThat(forecast("2003-10", "whole.csv").code()).isZero();

    List<String> scrambled = new ArrayList<>();
    for (String row : rows) {
      String[] cells = row.split(",");
      boolean later = Integer.parseInt(cells[0]) > ORIGIN;
      scrambled.add(later ? cells[0] + "," + cells[1] + ",no number " + row : row);
    }
    Invented.file(folder, scrambled);
    assertThat(forecast("2003-10", "scrambled.csv").code()).isZero();

    assertThat(folder.resolve("scrambled.csv")).hasSameBinaryContentAs(folder.resolve("whole.csv"));
    List<String> written = Files.readAllLines(folder.resolve("whole.csv"));
    assertThat(written).hasSize(1 + 12 * 6);
    assertThat(written.get(0)).startsWith("country_id,month_id,lead,draw_1,draw_2,");
    assertThat(written.get(1)).startsWith("1," + (ORIGIN + 3) + ",3,");
  }

  @Test
  void parquetHoldsTheSameAndIsScoredTheSame() throws IOException {
    Invented.file(folder, Invented.rows(2004));
    forecast("2003-10", "f.csv");
    assertThat(forecast("2003-10", "f.parquet").code()).isZero();
    assertThat(forecast("2003-10", "again.parquet").code()).isZero();

    assertThat(folder.resolve("again.parquet")).hasSameBinaryContentAs(folder.resolve("f.parquet"));
    Ran csv = run("score", "f.csv", "panel.csv", "--target", "ged_best_sb", "--json");
    Ran parquet = run("score", "f.parquet", "panel.csv", "--target", "ged_best_sb", "--json");
    assertThat(csv.code()).as(csv.err()).isZero();
    assertThat(csv.out()).contains("\"crps\"").contains("\"rows\": 72").isEqualTo(parquet.out());
  }

  @Test
  void aCountryWithoutAValueAtTheOriginIsLeftOutAndTold() throws IOException {
    List<String> rows = new ArrayList<>(Invented.rows(2003));
    rows.replaceAll(row -> row.startsWith(ORIGIN + ",5,") ? ORIGIN + ",5," : row);
    rows.removeIf(row -> row.startsWith((ORIGIN - 5) + ",6,"));
    Invented.file(folder, rows);

    Ran ran = forecast("2003-10", "f.csv");

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("2003-10").contains("countries 5");
    assertThat(ran.out()).startsWith("11 countries");
  }

  @Test
  void thePanelIsNotWrittenOverNorAFolder() throws IOException {
    Invented.file(folder, Invented.rows(2003));
    byte[] panel = Files.readAllBytes(folder.resolve("panel.csv"));
    Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("panel.csv"));
    Files.createDirectory(folder.resolve("empty"));
    for (String out : List.of("panel.csv", "./panel.csv", "link.csv", "empty")) {
      assertThat(forecast("2003-10", out).code()).as(out).isEqualTo(2);
    }
    assertThat(folder.resolve("panel.csv")).hasBinaryContent(panel);
    assertThat(folder.resolve("link.csv")).isSymbolicLink();
    assertThat(folder.resolve("empty")).isEmptyDirectory();
  }

  @Test
  void noForecastIsMadeWhereNoCountryHasAValueAtTheOrigin() throws IOException {
    List<String> rows = new ArrayList<>(Invented.rows(2003));
    rows.replaceAll(
        row -> row.startsWith(ORIGIN + ",") ? row.substring(0, row.lastIndexOf(',') + 1) : row);
    Invented.file(folder, rows);
    Ran ran = forecast("2003-10", "f.csv");
    assertThat(ran.code()).as(ran.out()).isEqualTo(2);
    assertThat(ran.err()).contains("No country of the panel has a value in 2003-10");
    assertThat(folder.resolve("f.csv")).doesNotExist();
  }

  @Test
  void aForecastThatComesTwiceIsRefusedAndOneWithoutOutcomeIsCounted() throws IOException {
    Invented.file(folder, Invented.rows(2004));
    forecast("2003-10", "f.csv");
    String[] score = {"score", "f.csv", "panel.csv", "--target", "ged_best_sb", "--json"};
    assertThat(run(score).out()).contains("\"rows_without_outcome\": 0");
    List<String> known = new ArrayList<>(Invented.rows(2004));
    known.removeIf(row -> row.startsWith((ORIGIN + 8) + ","));
    Invented.file(folder, known);
    assertThat(run(score).out()).contains("\"rows\": 60", "\"rows_without_outcome\": 12");

    List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("f.csv")));
    lines.add(lines.get(7));
    Files.write(folder.resolve("f.csv"), lines);
    Ran twice = run(score);
    assertThat(twice.code()).isEqualTo(2);
    assertThat(twice.err()).contains("f.csv:74").contains("twice");
  }

  @Test
  void aScoreIsATableUnlessJsonIsAskedFor() throws IOException {
    Invented.file(folder, Invented.rows(2004));
    forecast("2003-10", "f.csv");
    Ran table = run("score", "f.csv", "panel.csv", "--target", "ged_best_sb");
    assertThat(table.code()).as(table.err()).isZero();
    assertThat(table.out())
        .startsWith("72 country-months held against what happened; 0 have no outcome yet.")
        .containsPattern("ged_best_sb +CRPS +fair +>25 +IGN +MIS95 +MIS90 +cover\\R")
        .containsPattern("given( +([0-9.]+|-)){7}\\R")
        .containsPattern("CRPS of +2004\\R")
        .containsPattern("PIT, by tenths, in thousandths:( [0-9]+){10}\\R")
        .doesNotContain("{", "NaN");
  }

  @Test
  void whatCannotBeDoneIsToldWithoutATrace() throws IOException {
    Invented.file(folder, Invented.rows(2003));

    assertThat(forecast("October", "f.csv").err()).contains("This is no month: October");
    assertThat(forecast("2009-10", "f.csv").code()).isEqualTo(2);
    assertThat(forecast("1997-01", "f.csv").err()).contains("too late to learn");
    Ran target = run("score", "panel.csv", "panel.csv");
    assertThat(target.code()).isEqualTo(2);
    assertThat(folder.resolve("f.csv")).doesNotExist();
  }

  @Test
  void theTestOnThePastPrintsTheTableOfPeers() throws IOException {
    Invented.file(folder, Invented.rows(2004));

    Ran ran =
        run(
            "forecast",
            "test",
            "monthly",
            "--panel",
            "panel.csv",
            "--target",
            "ged_best_sb",
            "--windows",
            "2003-2004",
            "--draws",
            "100",
            "--plots",
            "plots");

    assertThat(folder.resolve("plots/pit-ged_best_sb.svg")).content().contains("</svg>");
    assertThat(folder.resolve("plots/crps-by-lead-ged_best_sb.svg"))
        .content()
        .contains("months ahead", "conflictology12", "last_poisson", "</svg>");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("conflictology12", "boot_240", "pool", "2004", "interval");
  }

  private Ran test(String windows) {
    return run(
        "forecast",
        "test",
        "monthly",
        "--panel",
        "panel.csv",
        "--target",
        "ged_best_sb",
        "--windows",
        windows,
        "--draws",
        "10");
  }

  @Test
  void windowsThatThePanelDoesNotTellOfAreTold() throws IOException {
    Invented.file(folder, Invented.rows(2004));
    assertThat(test("2004-2005").err())
        .contains("The panel ends in 2004-12", "2005-12", "earlier --windows")
        .doesNotContain("--origin");
    Ran early = test("1998");
    assertThat(early.code()).isEqualTo(2);
    assertThat(early.err()).contains("The panel begins in 1996-01", "from 2000 on");
    assertThat(test("2000").code()).isZero();
    assertThat(run("forecast", "test", "zzz").err()).contains("there are: onset, monthly");
    Files.createDirectories(folder.resolve("panel.csv.d"));
    assertThat(run("score", "panel.csv.d", "panel.csv").err()).contains("it is a folder");
  }

  @Test
  void aWindowWithoutAWholeCountryIsToldAndOneWithOneIsScored() throws IOException {
    List<String> rows = new ArrayList<>(Invented.rows(2004));
    rows.replaceAll(
        row ->
            row.startsWith((Months.id(2004, 5)) + ",")
                ? row.substring(0, row.lastIndexOf(',') + 1)
                : row);
    Invented.file(folder, rows);
    Ran none = test("2004");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("Nothing to score in 2004", "in all twelve months");
    Ran some = test("2003-2004");
    assertThat(some.code()).isZero();
    assertThat(some.err()).contains("warning:", "Nothing to score in 2004");
    assertThat(some.out()).startsWith("144 country-months of 12 countries, 2003-2004.");

    rows.removeIf(row -> !row.contains(",12,"));
    Invented.file(folder, rows);
    Ran alone = test("2003");
    assertThat(alone.code()).isZero();
    assertThat(alone.out())
        .startsWith("12 country-months of 1 countries")
        .doesNotContain("NaN", "The same without");
  }

  @Test
  void anOptionThatWouldSayNothingIsRefused() throws IOException {
    Invented.file(folder, Invented.rows(2003));
    String[][] idle = {
      {"--write-panel", "w.csv"}, {"--release-lag", "20d"}, {"--known-on", "2003-11-30"}
    };
    for (String[] option : idle) {
      Ran ran =
          run(
              "forecast",
              "monthly",
              "--panel",
              "panel.csv",
              "--target",
              "ged_best_sb",
              "--origin",
              "2003-10",
              "--out",
              "f.csv",
              option[0],
              option[1]);
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains(option[0] + " says nothing without --");
    }
    Ran lake =
        run(
            "forecast",
            "monthly",
            "--lake",
            "--target",
            "ged_best_sb",
            "--origin",
            "2003-10",
            "--record",
            "--known-on",
            "2003-11-30");
    assertThat(lake.err()).contains("--known-on is of a panel file");
    assertThat(folder).isDirectoryNotContaining("glob:**/{w,f}.csv");
  }

  private Ran scored(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines));
    Ran ran = run("score", name, "panel.csv", "--target", "ged_best_sb");
    assertThat(ran.code()).as(ran.out()).isEqualTo(2);
    return ran;
  }

  @Test
  void oddForecastsAreToldAndNotScored() throws IOException {
    Invented.file(folder, Invented.rows(2004));
    String head = "country_id,month_id,lead,draw_1";
    int month = ORIGIN + 3;
    assertThat(scored("none.csv", head + ",draw_2").err()).contains("There is no forecast in the");
    assertThat(scored("one.csv", head, "1," + month + ",3,0").err())
        .contains("one.csv:1", "One draw is no distribution");
    assertThat(scored("gap.csv", head + ",draw_3", "1," + month + ",3,0,0").err())
        .contains("There are 2 columns of draws, and draw_2 is none of them");
    assertThat(scored("twice.csv", head + ",draw_1", "1," + month + ",3,0,0").err())
        .contains("draw_2 is none of them");
    assertThat(scored("half.csv", head + ",draw_2", "1.5," + month + ",3,0,0").err())
        .contains("half.csv:2: country_id cannot be “1.5”");
    assertThat(scored("lead.csv", head + ",draw_2", "1," + month + ",x,0,0").err())
        .contains("lead.csv:2: lead cannot be “x”");
    assertThat(scored("more.csv", head + ",draw_2", "1," + month + ",3,0,0,0").err())
        .contains("more.csv:2: The row has 6 cells, the header 5");
    assertThat(scored("f.parquet", "no such thing").err()).contains("f.parquet", "No magic bytes");
    assertThat(scored("f.csv", "PAR1").err()).contains("This is a Parquet file");
    assertThat(scored("f.csv", "a\u001b[2Jb,c").err())
        .contains("its first row is no text")
        .doesNotContain("\u001b");
  }
}
