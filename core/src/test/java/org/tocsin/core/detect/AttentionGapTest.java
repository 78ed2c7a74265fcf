package org.tocsin.core.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Places whose reports go with deaths, each told of more or less than others. */
class AttentionGapTest {

  private static final int PLACES = 60;

  /** How much more or less than others a place is told of. */
  private static double liking(int place) {
    return StrictMath.exp(0.6 * StrictMath.sin(place * 1.7));
  }

  /** Months in which more and more is written of everything, each death bringing less. */
  private static List<AttentionGap.Row> month(Noise noise, int month, int hidden) {
    List<AttentionGap.Row> rows = new ArrayList<>();
    double shock = StrictMath.exp(0.1 * noise.normal());
    for (int place = 0; place < PLACES; place++) {
      int deaths = place == hidden ? 12 : noise.count(StrictMath.exp(1 + 1.2 * noise.normal()), 1);
      if (deaths > 0) {
        double mean =
            3 * StrictMath.pow(1.0 + deaths, 0.7) * liking(place) * shock * (1 + month / 120.0);
        int reports = noise.count(place == hidden ? mean / 20 : mean, 3);
        rows.add(new AttentionGap.Row(place, deaths, reports));
      }
    }
    return rows;
  }

  @Test
  void noise_gives_as_many_small_p_as_they_say_also_where_many_died() {
    int judged = 0;
    int small = 0;
    int severe = 0;
    int severeSmall = 0;
    for (int desk = 0; desk < 8; desk++) {
      Noise noise = new Noise(100 + desk);
      AttentionGap gap = new AttentionGap(12);
      for (int month = 0; month < 200; month++) {
        List<AttentionGap.Row> rows = month(noise, month, -1);
        List<Verdict> verdicts = gap.step(month, rows);
        for (int i = 0; i < rows.size() && month >= 24; i++) {
          boolean alarm = verdicts.get(i).p() <= 0.01;
          judged++;
          small += alarm ? 1 : 0;
          severe += rows.get(i).deaths() >= 10 ? 1 : 0;
          severeSmall += alarm && rows.get(i).deaths() >= 10 ? 1 : 0;
        }
      }
    }
    assertThat((double) small / judged).isCloseTo(0.01, within(0.002));
    assertThat((double) severeSmall / severe).isLessThan(0.02);
  }

  @Test
  void a_place_of_which_nobody_tells_any_more_is_seen_the_first_month() {
    int shown = 0;
    int seen = 0;
    for (int desk = 0; desk < 20; desk++) {
      Noise noise = new Noise(300 + desk);
      AttentionGap gap = new AttentionGap(12);
      for (int month = 0; month < 120; month++) {
        gap.step(month, month(noise, month, -1));
      }
      List<AttentionGap.Row> rows = month(noise, 120, 17);
      List<Verdict> verdicts = gap.step(120, rows);
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i).place() == 17) {
          shown++;
          seen += verdicts.get(i).p() <= 0.01 ? 1 : 0;
          assertThat(verdicts.get(i).baseline()).isGreaterThan(verdicts.get(i).observed());
        }
      }
    }
    assertThat(shown).isEqualTo(20);
    assertThat((double) seen / shown).isGreaterThan(0.8);
  }

  @Test
  void a_place_told_of_little_for_years_is_usual_to_itself() {
    Noise noise = new Noise(9);
    AttentionGap gap = new AttentionGap(12);
    int late = 0;
    for (int month = 0; month < 200; month++) {
      List<AttentionGap.Row> rows = month(noise, month, 17);
      List<Verdict> verdicts = gap.step(month, rows);
      for (int i = 0; i < rows.size(); i++) {
        late += month >= 100 && rows.get(i).place() == 17 && verdicts.get(i).p() <= 0.01 ? 1 : 0;
      }
    }
    // Of a hundred months; it stays a little below what so extreme a place is given.
    assertThat(late).isLessThan(10);
  }

  @Test
  void without_history_nothing_is_said_and_periods_come_in_order() {
    AttentionGap gap = new AttentionGap(12);
    AttentionGap.Row row = new AttentionGap.Row(0, 500, 0);
    assertThat(gap.step(5, List.of(row)).get(0).p()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> gap.step(5, List.of(row)));
  }
}
