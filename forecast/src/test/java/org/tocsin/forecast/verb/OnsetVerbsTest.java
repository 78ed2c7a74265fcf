package org.tocsin.forecast.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.forecast.CommandLines;
import org.tocsin.forecast.CommandLines.Ran;
import org.tocsin.forecast.onset.MadeUp;

class OnsetVerbsTest {

  @TempDir Path folder;

  private Ran run(String... arguments) {
    return CommandLines.run(folder, arguments);
  }

  private Ran forecast(String panel, String years, String model, String out) {
    return run(
        "forecast",
        "onset",
        "--panel",
        panel,
        "--predictor-years",
        years,
        "--model",
        model,
        "--out",
        out);
  }

  @Test
  void foretellsExplainsAndScoresFromFiles() throws IOException {
    MadeUp.write(folder.resolve("p.csv"));
    Ran ran =
        run(
            "forecast",
            "onset",
            "--panel",
            "p.csv",
            "--predictor-years",
            "1995-1996",
            "--out",
            "f.csv",
            "--explain",
            "why.json");
    assertThat(ran.code()).as(ran.err()).isZero();
    List<String> lines = Files.readAllLines(folder.resolve("f.csv"));

    assertThat(lines).hasSize(61);
    assertThat(lines.get(0)).isEqualTo("ccode,ewp_name,year,risk_1yr,risk_2yr,rank,model");
    assertThat(lines.get(1)).startsWith("1,Country 1,1995,0.").endsWith(",pool");
    assertThat(Files.readString(folder.resolve("why.json")))
        .contains("\"predictor\": \"popsize.log2\"", "changed_since_last_year", "nearest_past");

    Ran scored = run("score", "f.csv", "p.csv", "--json");
    assertThat(scored.code()).as(scored.err()).isZero();
    assertThat(scored.out()).contains("\"kind\": \"onset\"", "\"cases\": 60", "\"auc\": 0.");

    Ran table = run("score", "f.csv", "p.csv");
    assertThat(table.code()).as(table.err()).isZero();
    assertThat(table.out())
        .contains("One year ahead: 60 country-years, ", "Two years ahead: 60 country-years, ")
        .containsPattern("AUC +95 % +AP +top30")
        .containsPattern("given +0\\.[0-9]{3} 0\\.[0-9]{3} to ")
        .contains("Reliability of given, two years ahead")
        .doesNotContain("{", "NaN");
  }

  @Test
  void aFolderThatIsNotThereIsToldBeforeTheWork() throws IOException {
    MadeUp.write(folder.resolve("p.csv"));
    String[] onset = {"forecast", "onset", "--panel", "p.csv", "--predictor-years", "1995"};
    String[] monthly = {
      "forecast",
      "monthly",
      "--panel",
      "p.csv",
      "--target",
      "n",
      "--origin",
      "2000-01",
      "--leads",
      "1"
    };
    for (List<String> rest :
        List.of(
            List.of("--out", "no/f.csv"), List.of("--out", "f.csv", "--explain", "no/why.json"))) {
      assertThat(with(onset, rest).err()).contains("no is not there.");
      assertThat(folder.resolve("f.csv")).doesNotExist();
    }
    assertThat(with(monthly, List.of("--out", "no/f.parquet")).err()).contains("no is not there.");
    String[] test = {"forecast", "test", "onset", "--panel", "p.csv", "--predictor-years", "1995"};
    assertThat(with(test, List.of("--plots", "p.csv")).err())
        .contains("p.csv is a file, where a folder was expected.");
  }

  private Ran with(String[] before, List<String> after) {
    List<String> line = new ArrayList<>(List.of(before));
    line.addAll(after);
    Ran ran = run(line.toArray(String[]::new));
    assertThat(ran.code()).isEqualTo(2);
    return ran;
  }

  @Test
  void laterRowsScrambledGiveTheSameBytes() throws IOException {
    MadeUp.write(folder.resolve("p.csv"));
    MadeUp.write(folder.resolve("s.csv"), MadeUp.scrambledAfter(1992));
    MadeUp.write(folder.resolve("c.csv"), (year, cells) -> year > 1992 ? Map.of() : cells);
    for (String name : List.of("p", "s", "c")) {
      assertThat(forecast(name + ".csv", "1992", "pool", name + ".out").code()).isZero();
    }
    byte[] plain = Files.readAllBytes(folder.resolve("p.out"));

    assertThat(Files.readAllBytes(folder.resolve("s.out"))).isEqualTo(plain);
    assertThat(Files.readAllBytes(folder.resolve("c.out"))).isEqualTo(plain);
  }

  private Ran withChanged(UnaryOperator<List<String>> change) throws IOException {
    Path file = MadeUp.write(folder.resolve("p.csv"));
    List<String> changed = change.apply(new ArrayList<>(Files.readAllLines(file)));
    Files.write(file, changed);
    return forecast("p.csv", "1996", "base-rate", "f.csv");
  }

  @Test
  void whatCannotBeReadIsToldWithItsLine() throws IOException {
    Ran text =
        withChanged(
            lines -> {
              lines.set(3, lines.get(3).replaceFirst("(,[01],)", ",much,"));
              return lines;
            });
    assertThat(text.code()).isEqualTo(2);
    assertThat(text.err()).contains("p.csv:4", "no number", "much");

    Ran twice =
        withChanged(
            lines -> {
              lines.add(lines.get(3));
              return lines;
            });
    assertThat(twice.code()).isEqualTo(2);
    assertThat(twice.err()).contains("Country 1 has the year 1972 twice", "p.csv:4");

    Ran column =
        withChanged(
            lines -> {
              lines.set(0, lines.get(0).replace("ccode", "code"));
              return lines;
            });
    assertThat(column.code()).isEqualTo(2);
    assertThat(column.err()).contains("The column ccode is not there");

    Ran width =
        withChanged(
            lines -> {
              lines.set(5, lines.get(5) + ",1");
              return lines;
            });
    assertThat(width.code()).isEqualTo(2);
    assertThat(width.err()).contains("p.csv:6", "cells");
  }

  @Test
  void whatIsWrongAfterTheYearsAskedForIsAWarning() throws IOException {
    Ran later =
        withChanged(
            lines -> {
              lines.set(35, lines.get(35).replaceFirst("(,[01],)", ",much,"));
              return lines;
            });

    assertThat(later.code()).as(later.err()).isZero();
    assertThat(later.err()).contains("warning", "p.csv:36", "much");
  }

  @Test
  void missingCellsGapsAndNewCountriesAreForetoldAllTheSame() throws IOException {
    MadeUp.write(
        folder.resolve("p.csv"),
        (year, cells) -> {
          String code = cells.getOrDefault("ccode", "");
          boolean gap = code.equals("3") && year >= 1980 && year <= 1982;
          boolean unborn = code.equals("4") && year < 1995;
          if (gap || unborn) {
            return Map.of();
          }
          Map<String, String> other = new TreeMap<>(cells);
          if (code.equals("5")) {
            other.put("gdppcgrowth", "");
            other.put("un_imr_sqrt", "NA");
          }
          return other;
        });
    Ran ran = forecast("p.csv", "1996", "pool", "f.csv");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("Country 3 (3) has no row from 1980 to 1982");
    assertThat(Files.readAllLines(folder.resolve("f.csv"))).hasSize(31);
  }

  @Test
  void whatIsAskedWronglyIsRefused() throws IOException {
    MadeUp.write(folder.resolve("p.csv"));

    assertThat(forecast("p.csv", "nineties", "pool", "f.csv").err()).contains("no years");
    assertThat(forecast("p.csv", "1996", "oracle", "f.csv").err()).contains("There are: base-rate");
    assertThat(forecast("p.csv", "2030", "base-rate", "f.csv").code()).isEqualTo(2);
    assertThat(forecast("p.csv", "1971", "base-rate", "f.csv").err()).contains("Too little");
    assertThat(forecast("none.csv", "1996", "pool", "f.csv").code()).isEqualTo(2);
    byte[] panel = Files.readAllBytes(folder.resolve("p.csv"));
    assertThat(forecast("p.csv", "1996", "base-rate", "./p.csv").err()).contains("overwritten");
    assertThat(folder.resolve("p.csv")).hasBinaryContent(panel);
    assertThat(run("forecast", "test").err()).contains("forecast test onset");
    assertThat(
            run("forecast", "test", "onset", "--panel", "p.csv", "--predictor-years", "2030-2031")
                .err())
        .contains("The panel has no row of 2030-2031");
    Files.writeString(folder.resolve("bad.csv"), "ccode,year,risk_1yr,risk_2yr\n1,1996,0.3,0.2\n");
    assertThat(run("score", "bad.csv", "p.csv").err()).contains("bad.csv:2", "above");
    Files.writeString(folder.resolve("none.csv"), "ccode,year,risk_1yr,risk_2yr\n");
    assertThat(run("score", "none.csv", "p.csv").err()).contains("There is no forecast in the");
  }

  @Test
  void theForwardTestStandsBesideItsPeers() throws IOException {
    MadeUp.write(folder.resolve("p.csv"));
    Files.writeString(
        folder.resolve("ewp.csv"),
        "year,ccode,risk_prev,maxrisk2\n1997,1,0.1,0.2\n1997,29,0.2,0.3\n1997,30,NA,0.1\n"
            + "1998,25,0.2,0.1\n1998,2,0.02,0.01\n1998,24,0.2,0.1\n1998,28,0.2,0.1\n");
    Ran ran =
        run(
            "forecast",
            "test",
            "onset",
            "--panel",
            "p.csv",
            "--predictor-years",
            "1996-1998",
            "--model",
            "base-rate,ridge",
            "--peer",
            "ewp.csv");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("One year ahead: 90 country-years", "ridge - maxrisk2: AUC", "Reliability of");
  }

  /** The check value of the data's description: correlation 0.992 with the published risks. */
  @Test
  void theProjectsModelMadeAgainGivesItsPublishedRisks() throws IOException {
    Path data =
        Path.of(System.getProperty("tocsin.root", ".."))
            .resolve("../shared/data/onset")
            .normalize();
    assumeThat(data).as("the onset panel is not at hand").exists();
    Path panel = data.resolve("onset-panel-to-2012.csv").toAbsolutePath();
    assertThat(forecast(panel.toString(), "2010", "ewp-net", "f.csv").code()).isZero();

    Map<String, Double> published = new HashMap<>();
    for (String line : Files.readAllLines(data.resolve("ewp-forward-forecasts-to-2012.csv"))) {
      String[] cells = line.split(",", -1);
      if (cells[0].equals("2011") && !cells[6].equals("NA")) {
        published.put(cells[2], Double.parseDouble(cells[6]));
      }
    }
    List<double[]> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("f.csv"))) {
      String[] cells = line.split(",", -1);
      if (published.containsKey(cells[0])) {
        pairs.add(new double[] {Double.parseDouble(cells[4]), published.get(cells[0])});
      }
    }
    assertThat(pairs).hasSize(165);
    assertThat(correlation(pairs)).isCloseTo(0.9999, within(0.0002));
  }

  private static double correlation(List<double[]> pairs) {
    double[] means = new double[2];
    for (double[] pair : pairs) {
      means[0] += pair[0] / pairs.size();
      means[1] += pair[1] / pairs.size();
    }
    double both = 0;
    double first = 0;
    double second = 0;
    for (double[] pair : pairs) {
      both += (pair[0] - means[0]) * (pair[1] - means[1]);
      first += (pair[0] - means[0]) * (pair[0] - means[0]);
      second += (pair[1] - means[1]) * (pair[1] - means[1]);
    }
    return both / Math.sqrt(first * second);
  }

  /** Deaths by month are looked at where they are given, and no month after the origin is. */
  @Test
  void deathsByMonthAreFoldedInWithoutThoseOfLaterMonths() throws IOException {
    MadeUp.write(folder.resolve("p.csv"));
    months("m.csv", 0);
    months("later.csv", 1996);

    Ran plain = forecast("p.csv", "1995", "pool", "plain.csv");
    Ran with = onsetBeside("m.csv", "with.csv");
    Ran later = onsetBeside("later.csv", "again.csv");

    assertThat(plain.code()).as(plain.err()).isZero();
    assertThat(with.code()).as(with.err()).isZero();
    assertThat(later.code()).as(later.err()).isZero();
    assertThat(with.out()).contains("by pool-deaths");
    assertThat(folder.resolve("again.csv")).hasSameBinaryContentAs(folder.resolve("with.csv"));
    assertThat(Files.readString(folder.resolve("with.csv")))
        .isNotEqualTo(Files.readString(folder.resolve("plain.csv")).replace("pool", "pool-deaths"));
  }

  @Test
  void aMonthlyPanelWithoutStatesIsRefused() throws IOException {
    MadeUp.write(folder.resolve("p.csv"));
    Files.write(
        folder.resolve("m.csv"),
        List.of("month_id,country_id,ged_best_sb,ged_best_os", "150,1,0,0"));

    Ran ran = onsetBeside("m.csv", "f.csv");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("m.csv", "gwcode");
  }

  private Ran onsetBeside(String monthly, String out) {
    return run(
        "forecast",
        "onset",
        "--panel",
        "p.csv",
        "--predictor-years",
        "1995",
        "--monthly",
        monthly,
        "--out",
        out);
  }

  /** From 1989 on; deaths from the first of a year on, where one is given, are others. */
  private void months(String name, int scrambledFrom) throws IOException {
    List<String> lines =
        new ArrayList<>(List.of("month_id,country_id,gwcode,ged_best_sb,ged_best_os"));
    for (int country = 1; country <= 30; country++) {
      for (int month = 109; month <= 240; month++) {
        boolean other = scrambledFrom > 0 && month > 12 * (scrambledFrom - 1980);
        int deaths = other ? 50_000 : country > 20 ? month % 7 * country : 0;
        lines.add(month + "," + country + "," + country + "," + deaths + "," + deaths / 3);
      }
    }
    Files.write(folder.resolve(name), lines);
  }
}
