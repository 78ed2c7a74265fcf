package org.tocsin.forecast.onset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.cli.Refusal;
import org.tocsin.forecast.panel.Lead;
import org.tocsin.forecast.panel.Panel;
import org.tocsin.forecast.panel.PanelReader;
import org.tocsin.forecast.score.Judged;
import org.tocsin.forecast.score.Ranking;

/** What every forecaster must do, and must not see. */
class ForecastersTest {

  private static final int ORIGIN = 1996;

  @TempDir static Path folder;

  private static @Nullable Panel read;

  private static Panel whole() {
    Panel before = read;
    if (before != null) {
      return before;
    }
    Panel now = panel("whole.csv", (year, cells) -> cells);
    read = now;
    return now;
  }

  private static Panel panel(String name, MadeUp.Change change) {
    try {
      Path file = MadeUp.write(folder.resolve(name), change);
      return PanelReader.read(List.of(file), MadeUp.LAST).panel();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static List<Forecaster> all() {
    return Forecasters.ALL;
  }

  @ParameterizedTest
  @MethodSource("all")
  void givesEveryCountryItsChances(Forecaster forecaster) {
    List<Forecast> made = new Timeline(whole()).forecasts(forecaster, ORIGIN, ORIGIN);

    assertThat(made).hasSize(30);
    assertThat(made)
        .allSatisfy(
            one -> {
              assertThat(one.risk().oneYear()).isBetween(0.0001, 0.9);
              assertThat(one.risk().twoYears()).isGreaterThanOrEqualTo(one.risk().oneYear());
              assertThat(one.model()).isEqualTo(forecaster.name());
            });
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatCameAfterTheOriginChangesNothing(Forecaster forecaster) {
    List<Forecast> made = new Timeline(whole()).forecasts(forecaster, ORIGIN, ORIGIN);
    Panel scrambled = panel("scrambled.csv", MadeUp.scrambledAfter(ORIGIN));
    Panel cut = panel("cut.csv", (year, cells) -> year > ORIGIN ? Map.of() : cells);

    assertThat(new Timeline(scrambled).forecasts(forecaster, ORIGIN, ORIGIN)).isEqualTo(made);
    assertThat(new Timeline(cut).forecasts(forecaster, ORIGIN, ORIGIN)).isEqualTo(made);
  }

  /** The last two rows' own leads look past the origin: changed, they change nothing either. */
  @ParameterizedTest
  @MethodSource("all")
  void leadsThatLookPastTheOriginAreNotSeen(Forecaster forecaster) {
    List<Forecast> made = new Timeline(whole()).forecasts(forecaster, ORIGIN, ORIGIN);
    Panel turned =
        panel(
            "turned.csv",
            (year, cells) -> {
              Map<String, String> other = new java.util.TreeMap<>(cells);
              if (year + 1 > ORIGIN) {
                other.put("mk_onset_1", "1");
              }
              if (year + 2 > ORIGIN) {
                other.put("mk_onset_2", "1");
              }
              return other;
            });

    assertThat(new Timeline(turned).forecasts(forecaster, ORIGIN, ORIGIN)).isEqualTo(made);
  }

  /** The check above can fail: a forecaster that was handed the whole panel does not pass it. */
  @Test
  void aPlantedLeakIsCaught() {
    Panel scrambled = panel("scrambled.csv", MadeUp.scrambledAfter(ORIGIN));

    List<Forecast> made = new Timeline(whole()).forecasts(leaking(whole()), ORIGIN, ORIGIN);
    List<Forecast> later = new Timeline(scrambled).forecasts(leaking(scrambled), ORIGIN, ORIGIN);

    assertThat(later).isNotEqualTo(made);
  }

  private static Forecaster leaking(Panel future) {
    return new Forecaster() {
      @Override
      public String name() {
        return "leaking";
      }

      @Override
      public List<String> needs() {
        return List.of();
      }

      @Override
      public Fitted fit(Knowledge known) {
        return row -> {
          OptionalInt next = future.find(known.panel().row(row).code(), known.origin() + 1);
          boolean onset = future.onset(next.orElseThrow()).orElse(false);
          return onset ? new Risk(0.9, 0.9) : new Risk(0.1, 0.1);
        };
      }
    };
  }

  /** What a forecaster is handed holds no way to the outcome. */
  @Test
  void knowledgeEndsAtItsYear() {
    Knowledge known = new Timeline(whole()).at(ORIGIN);
    Panel panel = known.panel();

    assertThat(panel.lastYear()).hasValue(ORIGIN);
    for (int row : panel.rowsOf(ORIGIN)) {
      assertThat(panel.onset(row)).isPresent();
      assertThat(panel.onsetWithin(row, Lead.ONE_YEAR)).isEmpty();
      assertThat(panel.onsetWithin(row, Lead.TWO_YEARS)).isEmpty();
    }
    assertThat(Arrays.stream(Cases.of(known, Lead.ONE_YEAR).rows()).boxed())
        .allSatisfy(row -> assertThat(panel.row(row).year()).isLessThanOrEqualTo(ORIGIN - 2));
    assertThat(panel.columns()).doesNotContain("mk_onset", "mk_onset_1", "mk_onset_2");
    assertThatThrownBy(() -> known.foretold(new BaseRate(), ORIGIN + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tooLittleToLearnFromIsToldNotForetold() {
    assertThatThrownBy(() -> new Timeline(whole()).forecasts(Forecasters.POOL, 1971, 1971))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("onset.too-few");
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatMattersIsLearnt(Forecaster forecaster) {
    List<Forecast> made = new Timeline(whole()).forecasts(forecaster, 2000, 2000);
    Judged judged = Outcomes.of(made, whole(), Lead.ONE_YEAR).judged();

    if (!forecaster.name().equals("base-rate")) {
      assertThat(Ranking.areaUnderCurve(judged, judged.once())).isGreaterThan(0.6);
    }
  }
}
