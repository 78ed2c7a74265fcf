package org.tocsin.core.series;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Each time makes the next likelier for a while: Hawkes, Biometrika 58 (1971), with an exponential
 * kernel, seen by the day. A day's expectation is a background and, for each earlier time, a share
 * that fades by the day; all shares of one time add up to the offspring, the expected number of
 * times it sets off.
 */
final class SelfExciting implements Waiting {

  /** Below 1, or the process would grow without end. */
  private static final double[] OFFSPRING = {0.2, 0.4, 0.6, 0.8, 0.95};

  /** Mean days from a time to one that it set off: days, a week, weeks, two months. */
  private static final double[] LAGS = {2, 7, 20, 60};

  @Override
  public String word() {
    return "self-exciting";
  }

  @Override
  public void weigh(EventDays seen, Cells cells) {
    double prior = -StrictMath.log(Cells.RATES.length * OFFSPRING.length * LAGS.length);
    for (double lag : LAGS) {
      Excitement excitement = new Excitement(seen, 1 - 1 / lag, cells.horizons());
      for (double offspring : OFFSPRING) {
        double[] none = excitement.noneSetOff(offspring);
        for (double rate : Cells.RATES) {
          double background = rate * (1 - offspring);
          cells.add(
              prior + excitement.likelihood(background, offspring, none),
              days -> Waiting.any(background * days + offspring * excitement.ahead(days)));
        }
      }
    }
  }

  /** What the earlier times add to a day, for an offspring of 1. */
  private static final class Excitement {

    private final long quiet;
    private final double[] onEvents;
    private final double whileQuiet;
    private final SortedMap<Integer, Double> ahead = new TreeMap<>();

    /**
     * @param keep what remains of a share from one day to the next
     */
    Excitement(EventDays seen, double keep, List<Integer> horizons) {
      this.quiet = seen.quiet();
      int skip = seen.sinceEvent() ? 1 : 0;
      onEvents = new double[seen.events()];
      double whole = 0;
      double onAll = 0;
      double remaining = 0;
      double added = 0;
      for (int i = 0; i < seen.days().size(); i++) {
        long day = seen.days().get(i);
        if (i > 0) {
          long gap = day - seen.days().get(i - 1);
          // The one before began to add on the day after it, in full.
          added = StrictMath.pow(keep, gap) * added + (1 - keep) * StrictMath.pow(keep, gap - 1);
        }
        if (i >= skip) {
          onEvents[i - skip] = added;
          onAll += added;
        }
        double unspent = StrictMath.pow(keep, seen.to() - day);
        whole += 1 - unspent;
        remaining += unspent;
      }
      whileQuiet = Math.max(0, whole - onAll);
      for (int days : horizons) {
        ahead.put(days, remaining * (1 - StrictMath.pow(keep, days)));
      }
    }

    /** The chance, on each day on which it happened, that nothing earlier had set off any. */
    double[] noneSetOff(double offspring) {
      double[] none = new double[onEvents.length];
      for (int i = 0; i < none.length; i++) {
        none[i] = StrictMath.exp(-offspring * onEvents[i]);
      }
      return none;
    }

    double likelihood(double background, double offspring, double[] none) {
      LogProduct onDays = new LogProduct();
      // At the lowest rate 1e-5, so that eleven digits are left of the difference to 1.
      double noneAnyway = StrictMath.exp(-background);
      for (double each : none) {
        onDays.times(1 - noneAnyway * each);
      }
      return onDays.log() - quiet * background - offspring * whileQuiet;
    }

    double ahead(int days) {
      return Objects.requireNonNull(ahead.get(days));
    }
  }
}
