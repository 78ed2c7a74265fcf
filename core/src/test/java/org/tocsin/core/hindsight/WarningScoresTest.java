package org.tocsin.core.hindsight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.core.hindsight.Watched.Harmed;
import org.tocsin.core.hindsight.Watched.Warned;
import org.tocsin.notice.Level;

class WarningScoresTest {

  private static final Rule RULE = Rule.STANDARD;
  private static final LocalDate FROM = LocalDate.parse("2020-01-01");

  private static Watched watched(List<Warned> warnings, String... harms) {
    List<Harmed> happened = new ArrayList<>();
    for (String harm : harms) {
      happened.add(new Harmed("i-" + happened.size(), LocalDate.parse(harm)));
    }
    return new Watched("s", FROM, LocalDate.parse("2022-01-01"), warnings, happened, 0);
  }

  private static Warned warned(String id, String day) {
    return new Warned(id, Level.WARNING, LocalDate.parse(day));
  }

  private static LevelScore warning(Watched... all) {
    return WarningScores.of(List.of(all), RULE).get(1);
  }

  @Test
  void aWarningIsRightWhereHarmBeginsAfterItAndWithinTheHorizon() {
    LevelScore score =
        warning(
            watched(
                List.of(
                    warned("a", "2020-02-01"),
                    warned("b", "2020-06-01"),
                    warned("c", "2021-03-02"),
                    warned("d", "2021-12-20")),
                "2020-05-01",
                "2020-06-01",
                "2021-06-01"));
    // a: the 90th day; b: the same day is not after it; c: the 91st day; d: the horizon is open.
    assertThat(score.right()).isEqualTo(1);
    assertThat(score.wrong()).isEqualTo(2);
    assertThat(score.open()).isEqualTo(1);
    assertThat(score.precision().orElseThrow().value()).isEqualTo(1 / 3.0);
    assertThat(score.precision().orElseThrow().tooFew()).isTrue();
  }

  @Test
  void harmIsOneEpisodeUntilAMonthOfQuietAndIsWarnedOfFromBeforeItAlone() {
    LevelScore score =
        warning(
            watched(
                List.of(warned("a", "2020-03-01"), warned("b", "2020-04-01")),
                "2020-04-20",
                "2020-05-20",
                "2020-06-19",
                "2020-07-20",
                "2021-07-01"));
    assertThat(score.episodes()).isEqualTo(3);
    assertThat(score.warnedOf()).isEqualTo(1);
    assertThat(score.leadDays()).containsExactly(50);
    assertThat(score.medianLead()).contains(50);
    assertThat(score.recall().orElseThrow().value()).isEqualTo(1 / 3.0);
  }

  @Test
  void harmBeforeTheWatchBeganIsNotHeldAgainstIt() {
    LevelScore score = warning(watched(List.of(), "2019-12-31", "2020-01-20", "2020-12-01"));
    assertThat(score.episodes()).isEqualTo(1);
    assertThat(score.precision()).isEmpty();
    assertThat(score.falseAlarms().orElseThrow().value()).isZero();
    assertThat(score.situationYears()).isCloseTo(2, within(0.01));
  }

  @Test
  void anUpdateOfAnAlertIsNoSecondWarningAndALevelCountsWhenItWasReached() {
    LocalDate first = LocalDate.parse("2020-02-01");
    LocalDate later = LocalDate.parse("2020-03-01");
    List<LevelScore> scores =
        WarningScores.of(
            List.of(
                watched(
                    List.of(
                        new Warned("a", Level.WATCH, first),
                        new Warned("a", Level.WATCH, later),
                        new Warned("a", Level.WARNING, later)),
                    "2020-03-11")),
            RULE);
    assertThat(scores).extracting(LevelScore::warnings).containsExactly(1, 1, 0, 0);
    assertThat(scores.get(0).leadDays()).containsExactly(39);
    assertThat(scores.get(1).leadDays()).containsExactly(10);
  }

  /**
   * Wilson's interval and the exact Poisson one, as tables and R's binom and epitools have them.
   */
  @Test
  void intervalsAreThoseOfTables() {
    Interval share = Interval.wilson(8, 10);
    assertThat(share.low()).isCloseTo(0.4902, within(5e-5));
    assertThat(share.high()).isCloseTo(0.9433, within(5e-5));
    assertThat(Interval.wilson(0, 10).low()).isZero();
    assertThat(Interval.wilson(0, 10).high()).isCloseTo(0.2775, within(5e-5));
    // Exact: 2.2019 to 13.0595 for 6, 0 to 3.6889 for none.
    assertThat(Interval.byar(6, 1).low()).isCloseTo(2.2019, within(0.02));
    assertThat(Interval.byar(6, 1).high()).isCloseTo(13.0595, within(0.02));
    assertThat(Interval.byar(0, 2).high()).isCloseTo(3.6889 / 2, within(0.03));
  }

  @Test
  void situationsEnoughAreDrawnAgain() {
    List<Watched> many = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      many.add(
          i % 3 == 0
              ? watched(List.of(warned("a", "2020-02-01")), "2020-03-01")
              : watched(List.of(warned("a", "2020-02-01"))));
    }
    LevelScore.Rate precision = warning(many.toArray(Watched[]::new)).precision().orElseThrow();
    assertThat(precision.value()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(precision.interval().method()).isEqualTo(Interval.Method.BOOTSTRAP);
    assertThat(precision.interval().low()).isBetween(0.05, 0.17);
    assertThat(precision.interval().high()).isBetween(0.5, 0.7);
    assertThat(precision.tooFew()).isFalse();
  }
}
