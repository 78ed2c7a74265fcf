package org.tocsin.core.series;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.distribution.Normal;

/**
 * Whether something grows or shrinks from incident to incident, by rank, with how fast.
 *
 * <p>The test and the slope go by the best values. Where values are ranges, {@link Range} tells
 * what the test would say were each of them as unfavourable as its range allows.
 *
 * @param verdict at the 5 % level
 * @param points how many incidents have a value
 * @param test empty for fewer than two points
 * @param slope units of the value a year; empty where fewer than two points differ in time
 * @param range what remains of it over all values that the ranges allow
 */
public record Trend(
    Verdict verdict,
    int points,
    Optional<MannKendall> test,
    Optional<TheilSen> slope,
    Optional<Range> range) {

  /** The level at which a trend is told; convention, and stated wherever a p is. */
  public static final double ALPHA = 0.05;

  private static final double DAYS_A_YEAR = 365.25;

  /** What can be said. */
  public enum Verdict {
    RISING,
    FALLING,
    /** Enough values to show a trend, and they show none. */
    NONE_SHOWN,
    /** Five or more, all equal. */
    ALL_ALIKE,
    /** No order of so many values, tied like these, could show a trend. */
    TOO_FEW
  }

  /**
   * A value at a time.
   *
   * @param day when, in days from any origin
   * @param low no less than this
   * @param best what it is taken for
   * @param high no more than this; infinite where nothing is said
   * @param evidence what the value rests on
   */
  public record Point(double day, double low, double best, double high, List<String> evidence) {
    public Point {
      evidence = List.copyOf(evidence);
    }

    /** Exactly known. */
    public static Point of(double day, double value) {
      return new Point(day, value, value, value, List.of());
    }
  }

  /**
   * Pair by pair: a pair that may rise or fall counts once either way, so that the true S lies
   * within, and may not reach either end.
   *
   * @param pHighest the p were S as near to 0 as this allows and no value tied; 1 where it may be 0
   * @param pLowest the p were S as far from 0 as this allows
   */
  public record Range(long sLow, long sHigh, double pHighest, double pLowest) {}

  /** Fewer values than this cannot give a two-sided p below 0.05: 2/4! is 0.083, 2/5! is 0.017. */
  public static final int FEWEST = 5;

  public static Trend of(List<Point> points) {
    if (points.size() < 2) {
      return new Trend(
          Verdict.TOO_FEW, points.size(), Optional.empty(), Optional.empty(), Optional.empty());
    }
    double[] days = points.stream().mapToDouble(Point::day).toArray();
    double[] years = Arrays.stream(days).map(day -> day / DAYS_A_YEAR).toArray();
    double[] best = points.stream().mapToDouble(Point::best).toArray();
    MannKendall test = MannKendall.of(days, best);
    return new Trend(
        verdict(test, best),
        points.size(),
        Optional.of(test),
        TheilSen.of(years, best, ALPHA),
        Optional.of(range(points)));
  }

  private static Verdict verdict(MannKendall test, double[] values) {
    if (values.length >= FEWEST && Arrays.stream(values).distinct().count() == 1) {
      return Verdict.ALL_ALIKE;
    }
    if (test.leastP() >= ALPHA) {
      return Verdict.TOO_FEW;
    }
    if (test.p() >= ALPHA) {
      return Verdict.NONE_SHOWN;
    }
    return test.s() > 0 ? Verdict.RISING : Verdict.FALLING;
  }

  private static Range range(List<Point> points) {
    long low = 0;
    long high = 0;
    for (int i = 0; i < points.size(); i++) {
      for (int j = i + 1; j < points.size(); j++) {
        int order = Double.compare(points.get(j).day(), points.get(i).day());
        Point earlier = points.get(order < 0 ? j : i);
        Point later = points.get(order < 0 ? i : j);
        if (order != 0) {
          low += Double.compare(later.low(), earlier.high());
          high += Double.compare(later.high(), earlier.low());
        }
      }
    }
    long nearest = low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high));
    long farthest = Math.max(Math.abs(low), Math.abs(high));
    return new Range(low, high, untied(points.size(), nearest), untied(points.size(), farthest));
  }

  private static double untied(int n, long s) {
    if (s == 0) {
      return 1;
    }
    return n <= KendallNull.LARGEST
        ? KendallNull.of(n, List.of()).twoSided(s)
        : Normal.beyond((s - 1) / StrictMath.sqrt(MannKendall.variance(n, List.of(), List.of())));
  }

  /** Whether the verdict stands whatever the values are within their ranges. */
  public boolean holdsThroughout() {
    return switch (verdict) {
      case RISING -> range.filter(r -> r.sLow() > 0 && r.pHighest() < ALPHA).isPresent();
      case FALLING -> range.filter(r -> r.sHigh() < 0 && r.pHighest() < ALPHA).isPresent();
      case NONE_SHOWN, ALL_ALIKE -> range.filter(r -> r.pLowest() >= ALPHA).isPresent();
      case TOO_FEW -> points < FEWEST;
    };
  }
}
