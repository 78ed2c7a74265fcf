package org.tocsin.forecast.monthly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.forecast.draws.Atoms;

/** What every forecaster of deaths must keep. */
class MonthlyForecastersTest {

  private static final int ORIGIN = Months.id(2003, 10);
  private static final int LEADS = 14;

  @TempDir private Path folder = Path.of("");

  static List<MonthlyForecaster> all() {
    List<MonthlyForecaster> all = new ArrayList<>(MonthlyForecasters.ALL);
    List<Family> families = new ArrayList<>(MonthlyForecasters.POOL.families());
    families.addAll(MonthlyForecasters.TRIED);
    for (Family family : families) {
      for (int i = 0; i < family.names().size(); i++) {
        all.add(member(family, i));
      }
    }
    return all;
  }

  private static MonthlyForecaster member(Family family, int which) {
    return new MonthlyForecaster() {
      @Override
      public String name() {
        return family.names().get(which);
      }

      @Override
      public Fitted fit(MonthlyPanel past, int leads) {
        return family.fit(new Past(past, leads)).get(which);
      }

      @Override
      public String toString() {
        return name();
      }
    };
  }

  @ParameterizedTest
  @MethodSource("all")
  void itGivesDistributionsOfWholeNumbersFromZero(MonthlyForecaster forecaster) throws IOException {
    MonthlyPanel panel = panel(Invented.rows(2003));
    MonthlyForecaster.Fitted fitted = forecaster.fit(panel.upTo(ORIGIN), LEADS);

    for (int country = 0; country < panel.size(); country++) {
      for (int lead = 1; lead <= LEADS; lead++) {
        Atoms atoms = fitted.at(country, lead);
        double mass = 0;
        for (int i = 0; i < atoms.size(); i++) {
          assertThat(atoms.value(i)).isGreaterThanOrEqualTo(0).isEqualTo(Math.rint(atoms.value(i)));
          mass += atoms.weight(i);
        }
        assertThat(mass).isCloseTo(1, within(1e-9));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatComesLaterChangesNothing(MonthlyForecaster forecaster) throws IOException {
    List<String> rows = Invented.rows(2005);
    List<String> scrambled = new ArrayList<>();
    for (String row : rows) {
      String[] cells = row.split(",");
      boolean later = Integer.parseInt(cells[0]) > ORIGIN;
      scrambled.add(later ? cells[0] + "," + cells[1] + ",99999" : row);
    }

    assertThat(draws(forecaster, panel(scrambled))).isDeepEqualTo(draws(forecaster, panel(rows)));
  }

  /** Deaths next door and of another kind are read too: those of later months change nothing. */
  @ParameterizedTest
  @MethodSource("all")
  void whatComesLaterElsewhereChangesNothing(MonthlyForecaster forecaster) throws IOException {
    MonthlyPanel panel = panelBeside(false);

    assertThat(panel.knowsStates()).isTrue();
    assertThat(draws(forecaster, panelBeside(true))).isDeepEqualTo(draws(forecaster, panel));
  }

  private MonthlyPanel panelBeside(boolean scrambled) throws IOException {
    int[] states = {482, 483, 484, 490, 625, 626, 500, 501, 510, 530, 471, 475};
    List<String> rows = new ArrayList<>(List.of(Invented.HEAD + ",gwcode,ged_best_os"));
    for (String row : Invented.rows(2005)) {
      String[] cells = row.split(",");
      boolean other = scrambled && Integer.parseInt(cells[0]) > ORIGIN;
      int country = Integer.parseInt(cells[1]);
      int oneSided = other ? 5000 : Integer.parseInt(cells[0]) % country;
      rows.add(
          String.join(",", cells[0], cells[1], other ? "7777" : cells[2])
              + ","
              + states[country - 1]
              + ","
              + oneSided);
    }
    Path file = Files.write(folder.resolve("beside.csv"), rows);
    return PanelReader.read(file, "ged_best_sb");
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSameAgainGivesTheSame(MonthlyForecaster forecaster) throws IOException {
    MonthlyPanel panel = panel(Invented.rows(2003));

    assertThat(draws(forecaster, panel)).isDeepEqualTo(draws(forecaster, panel));
  }

  private static double[][] draws(MonthlyForecaster forecaster, MonthlyPanel panel) {
    MonthlyForecaster.Fitted fitted = forecaster.fit(panel.upTo(ORIGIN), LEADS);
    double[][] draws = new double[panel.size() * LEADS][];
    Arrays.setAll(draws, i -> fitted.at(i / LEADS, 1 + i % LEADS).draws(200));
    return draws;
  }

  private MonthlyPanel panel(List<String> rows) throws IOException {
    return PanelReader.read(Invented.file(folder, rows), "ged_best_sb");
  }
}
