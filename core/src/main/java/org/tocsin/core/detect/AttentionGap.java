package org.tocsin.core.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reports far fewer than severity would bring, in places that one provider tells of alike: a fold
 * over periods, each judged by itself and those before it alone.
 *
 * <p>The logarithm of reports is regressed on that of deaths, with an offset by place that is
 * shrunken the less is known of it; what lies two years back counts half. Of more deaths than were
 * ever seen no more reports are expected than of the most that were. The residual is put in terms
 * of how far reports of such an expectation scatter, and its rank among the last {@value
 * #REMEMBERED} of all places is its p-value (conformal prediction: Vovk, Gammerman and Shafer,
 * Algorithmic Learning in a Random World, 2005, 2.2). Each was foretold from what came before it,
 * so that the p-value keeps its level if reporting stays as it was, whatever the distribution.
 *
 * <p>That fewer tell of something says nothing of what happens: a reason to look, not violence. A
 * place that has long been told of little is usual to itself. Of one thread at a time.
 */
public final class AttentionGap {

  public static final String NAME = "attention";

  /** Residuals needed before anything is judged: fewer cannot give a p of 0.01. */
  static final int LEAST = 99;

  private static final int REMEMBERED = 2000;

  /** Rows needed before residuals mean anything. */
  private static final double FIT = 20;

  /** Rows of a place that count as much as what is known of all places. */
  private static final double SHRINKAGE = 2;

  /** Keeps the slope at nothing while deaths hardly differ. */
  private static final double RIDGE = 1;

  /** Either part of the scatter is at least so much of what it would be alone. */
  private static final double LEAST_SCATTER = 0.02;

  /**
   * @param place any number that stands for it
   * @param deaths 1 or more
   * @param reports 0 or more
   */
  public record Row(int place, long deaths, long reports) {

    private double x() {
      return StrictMath.log1p((double) deaths);
    }

    private double y() {
      return StrictMath.log1p((double) reports);
    }
  }

  private static final class Place {
    double weight;
    double residual;
    long at;
  }

  private final double kept;
  private final Map<Integer, Place> places = new HashMap<>();
  private final double[] scores = new double[REMEMBERED];
  private long scored;
  private double most;
  private double weight;
  private double sumX;
  private double sumY;
  private double sumXx;
  private double sumXy;
  private final Scatter scatter = new Scatter();
  private long now;
  private boolean begun;

  /**
   * @param year periods in a year
   */
  public AttentionGap(int year) {
    this.kept = StrictMath.exp(StrictMath.log(0.5) / (2.0 * year));
  }

  /**
   * Judges a period's places and learns from them.
   *
   * @param period after the last one
   * @param rows each place once, those alone where somebody was killed
   * @return in the order of the rows; without history enough every p is 1
   */
  public List<Verdict> step(long period, List<Row> rows) {
    if (begun && period <= now) {
      throw new IllegalArgumentException("period " + period + " comes after " + now);
    }
    fade(begun ? period - now : 0);
    now = period;
    begun = true;
    int known = (int) Math.min(scored, REMEMBERED);
    double[] sorted = Arrays.copyOf(scores, known);
    Arrays.sort(sorted);
    double slope = slope();
    double level = weight == 0 ? 0 : (sumY - slope * sumX) / weight;
    List<Verdict> verdicts = new ArrayList<>(rows.size());
    List<Double> fresh = new ArrayList<>(rows.size());
    for (Row row : rows) {
      double common = level + slope * Math.min(most, row.x());
      double foretold = Math.max(0, common + offset(row.place()));
      double usual = StrictMath.expm1(foretold);
      double score = (row.y() - foretold) / StrictMath.sqrt(scatter.variance(usual));
      fresh.add(score);
      verdicts.add(
          known < LEAST || weight < FIT
              ? new Verdict(1, 1, usual, (double) row.reports())
              : Verdict.of(p(sorted, score), 1, usual, (double) row.reports()));
    }
    if (weight >= FIT) {
      fresh.forEach(score -> scores[(int) (scored++ % REMEMBERED)] = score);
    }
    rows.forEach(row -> learn(row, level + slope * row.x()));
    rows.forEach(row -> most = Math.max(most, row.x()));
    return verdicts;
  }

  private static double p(double[] sorted, double score) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= score) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return (low + 1.0) / (sorted.length + 1.0);
  }

  private double slope() {
    if (weight == 0) {
      return 0;
    }
    return (sumXy - sumX * sumY / weight) / (sumXx - sumX * sumX / weight + RIDGE);
  }

  private double offset(int number) {
    Place place = places.get(number);
    if (place == null) {
      return 0;
    }
    double faded = StrictMath.pow(kept, (double) (now - place.at));
    return faded * place.residual / (faded * place.weight + SHRINKAGE);
  }

  private void learn(Row row, double common) {
    double foretold = Math.max(0, common + offset(row.place()));
    if (weight >= FIT) {
      scatter.learn(StrictMath.expm1(foretold), row.y() - foretold);
    }
    weight++;
    sumX += row.x();
    sumY += row.y();
    sumXx += row.x() * row.x();
    sumXy += row.x() * row.y();
    Place place = places.computeIfAbsent(row.place(), unused -> new Place());
    double faded = StrictMath.pow(kept, (double) (now - place.at));
    place.at = now;
    place.weight = faded * place.weight + 1;
    place.residual = faded * place.residual + row.y() - common;
  }

  private void fade(long periods) {
    double faded = StrictMath.pow(kept, (double) periods);
    weight *= faded;
    sumX *= faded;
    sumY *= faded;
    sumXx *= faded;
    sumXy *= faded;
    scatter.fade(faded);
  }

  /**
   * Variance of log(1 + reports) around its mean: one part as that of counts, which falls with the
   * mean, one that does not; both by least squares.
   */
  private static final class Scatter {
    private double counts;
    private double both;
    private double lasting;
    private double countsSeen;
    private double lastingSeen;

    private static double ofCounts(double usual) {
      return usual / ((1 + usual) * (1 + usual));
    }

    private static double ofLasting(double usual) {
      return usual * usual / ((1 + usual) * (1 + usual));
    }

    void learn(double usual, double residual) {
      double g = ofCounts(usual);
      double h = ofLasting(usual);
      counts += g * g;
      both += g * h;
      lasting += h * h;
      countsSeen += g * residual * residual;
      lastingSeen += h * residual * residual;
    }

    double variance(double usual) {
      double determinant = counts * lasting - both * both;
      double first = 1;
      double second = 1;
      if (determinant > 1e-9) {
        first = (countsSeen * lasting - lastingSeen * both) / determinant;
        second = (lastingSeen * counts - countsSeen * both) / determinant;
      }
      return Math.max(LEAST_SCATTER, first) * ofCounts(usual)
          + Math.max(LEAST_SCATTER, second) * ofLasting(usual)
          + 1e-9;
    }

    void fade(double faded) {
      counts *= faded;
      both *= faded;
      lasting *= faded;
      countsSeen *= faded;
      lastingSeen *= faded;
    }
  }
}
