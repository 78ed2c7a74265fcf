package org.tocsin.core.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportingDelayTest {

  /** Share of a week's events known as it ends, a week later, and so on. */
  private static final double[] KNOWN = {0.4, 0.7, 0.85, 0.95, 1};

  private static ReportingDelay.Look look(long unit, int age, long known) {
    return new ReportingDelay.Look(unit, age, known);
  }

  @Test
  void sharesAreThoseOfTheTriangle() {
    List<ReportingDelay.Look> triangle = new ArrayList<>();
    int[] known = {50, 80, 100};
    for (int period = 0; period < 40; period++) {
      for (int age = 0; age < Math.min(3, 40 - period); age++) {
        triangle.add(look(period, age, known[age]));
      }
    }
    ReportingDelay delay = ReportingDelay.learn(triangle);
    assertThat(delay.reported(0).orElseThrow()).isCloseTo(0.5, within(0.01));
    assertThat(delay.reported(1).orElseThrow()).isCloseTo(0.8, within(0.01));
    assertThat(delay.reported(2)).hasValue(1);
    assertThat(delay.reported(99)).hasValue(1);
  }

  @Test
  void aLaterLookThatWasEarlyItselfIsMadeUp() {
    List<ReportingDelay.Look> looks = new ArrayList<>();
    for (int old = 0; old < 30; old++) {
      looks.add(look(old, 1, 80));
      looks.add(look(old, ReportingDelay.FOR_EVER, 100));
    }
    for (int young = 100; young < 130; young++) {
      looks.add(look(young, 0, 40));
      looks.add(look(young, 1, 80));
    }
    ReportingDelay delay = ReportingDelay.learn(looks);
    assertThat(delay.reported(1).orElseThrow()).isCloseTo(0.8, within(0.01));
    assertThat(delay.reported(0).orElseThrow()).isCloseTo(0.4, within(0.01));
  }

  @Test
  void whatWasNeverLookedAtAgainIsNotKnown() {
    assertThat(ReportingDelay.learn(List.of()).known()).isFalse();
    assertThat(ReportingDelay.learn(List.of(look(1, 0, 5))).reported(3)).isEmpty();
    ReportingDelay old =
        ReportingDelay.learn(List.of(look(1, 2, 90), look(1, ReportingDelay.FOR_EVER, 100)));
    assertThat(old.reported(1)).isEmpty();
    assertThat(old.reported(2).orElseThrow()).isCloseTo(0.9, within(0.01));
    assertThat(old.reported(3)).hasValue(1);
  }

  /**
   * Two yearly releases of one country: every age was looked at once, most with hardly an event.
   */
  @Test
  void whatNothingWasAddedToIsCompleteHoweverFewEventsEachAgeHas() {
    Noise noise = new Noise(11);
    List<ReportingDelay.Look> looks = new ArrayList<>();
    for (int age = 6; age < 360; age++) {
      long known = noise.uniform() < 0.5 ? 0 : Math.round(3 * noise.uniform());
      looks.add(look(age, age, known));
      looks.add(look(age, age + 12, known));
    }
    ReportingDelay delay = ReportingDelay.learn(looks);
    for (int age = 6; age < 400; age++) {
      assertThat(delay.reported(age)).hasValue(1);
    }
  }

  @Test
  void whatIsAddedToTheYoungestIsLearntAmongManyAgesWithFewEvents() {
    Noise noise = new Noise(12);
    List<ReportingDelay.Look> looks = new ArrayList<>();
    for (int age = 0; age < 240; age++) {
      for (int place = 0; place < 10; place++) {
        long all = Math.round(4 * noise.uniform());
        long known = 0;
        for (int i = 0; i < all; i++) {
          known += noise.uniform() < (age < 6 ? 0.4 : 1) ? 1 : 0;
        }
        looks.add(look(age * 10L + place, age, known));
        looks.add(look(age * 10L + place, age + 12, all));
      }
    }
    ReportingDelay delay = ReportingDelay.learn(looks);
    for (int age = 0; age < 6; age++) {
      assertThat(delay.reported(age).orElseThrow()).isBetween(0.2, 0.6);
    }
    for (int age = 1; age < 240; age++) {
      assertThat(delay.reported(age).orElseThrow())
          .isGreaterThanOrEqualTo(delay.reported(age - 1).orElseThrow());
    }
    assertThat(delay.reported(6)).hasValue(1);
  }

  @Test
  void eventsThatWereTakenBackMakeNoShareAboveAll() {
    assertThat(ReportingDelay.learn(List.of(look(1, 0, 120), look(1, 9, 100))).reported(0))
        .hasValue(1);
  }

  @Test
  void statedSharesAreTakenAsTheyAre() {
    ReportingDelay stated = ReportingDelay.stated(List.of(0.5, 0.9));
    assertThat(stated.reported(0)).hasValue(0.5);
    assertThat(stated.reported(1)).hasValue(0.9);
    assertThat(stated.reported(2)).hasValue(1);
    assertThatIllegalArgumentException().isThrownBy(() -> ReportingDelay.stated(List.of(1.5)));
    assertThatIllegalArgumentException().isThrownBy(() -> stated.reported(-1));
  }

  private static long thinned(Noise noise, int count, double share) {
    long known = 0;
    for (int i = 0; i < count; i++) {
      known += noise.uniform() < share ? 1 : 0;
    }
    return known;
  }

  /** Shares of the newest five weeks that are alarms at 0.01, as silence and in all. */
  private record Alarms(double silent, double any) {}

  /**
   * Series of weeks whose events become known late; what is late is learnt from looks at the 60
   * weeks before, as a desk that keeps each week's file could.
   */
  private static Alarms newest(boolean corrected) {
    int silent = 0;
    int any = 0;
    int judged = 0;
    for (int series = 0; series < 700; series++) {
      Noise noise = new Noise(7000 + series);
      int[] whole = noise.weeks(150, 3 + series % 20, 1.5, 0.2);
      List<ReportingDelay.Look> looks = new ArrayList<>();
      for (int week = 85; week < 145; week++) {
        for (int age = 0; age < KNOWN.length; age++) {
          looks.add(look(week, age, Math.round(whole[week] * KNOWN[age])));
        }
      }
      ReportingDelay delay = ReportingDelay.learn(looks);
      Watch watch = Watch.of(Season.of(52));
      for (int week = 0; week < 150; week++) {
        int age = 149 - week;
        boolean late = age < KNOWN.length;
        long count = late ? thinned(noise, whole[week], KNOWN[age]) : whole[week];
        double share = late && corrected ? delay.reported(age).orElseThrow() : 1;
        Judgement judgement = watch.step(week, count, share);
        if (late) {
          judged++;
          silent += judgement.verdicts().get(2).p() <= 0.01 ? 1 : 0;
          any += judgement.p() <= 0.01 ? 1 : 0;
        }
      }
    }
    return new Alarms((double) silent / judged, (double) any / judged);
  }

  @Test
  void newestWeeksLookSilentUntilWhatIsLateIsAllowedFor() {
    Alarms plain = newest(false);
    Alarms corrected = newest(true);
    assertThat(plain.silent()).isGreaterThan(0.05);
    assertThat(corrected.silent()).isLessThan(0.015);
    assertThat(corrected.any()).isBetween(0.005, 0.015);
  }
}
