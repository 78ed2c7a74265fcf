package org.tocsin.forecast.plot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.tocsin.forecast.score.Reliability;

/** What scores look like: reliability, PIT, and the score by how far ahead. */
public final class Plots {

  /** Told apart by those who see colours otherwise, too (Okabe and Ito 2008). */
  private static final List<String> COLOURS =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9");

  private static final String QUIET = "#999";

  private Plots() {}

  /** What was foretold against what came, in bands of cases; on the dashed line both agree. */
  public static String reliability(String title, Reliability reliability) {
    double most =
        roundUp(
            reliability.bands().stream()
                .mapToDouble(band -> Math.max(band.foretold(), band.observed()))
                .max()
                .orElse(1));
    Picture picture = new Picture(title, 0, most, most);
    for (int mark = 0; mark <= 4; mark++) {
      double at = most * mark / 4;
      picture.markX(at, percent(at));
      picture.markY(at, percent(at));
    }
    picture.axes("foretold", "observed");
    picture.stroke(0, 0, most, most, QUIET, true);
    List<Reliability.Band> bands = reliability.bands();
    for (int i = 0; i < bands.size(); i++) {
      Reliability.Band band = bands.get(i);
      if (i > 0) {
        Reliability.Band before = bands.get(i - 1);
        picture.stroke(
            before.foretold(),
            before.observed(),
            band.foretold(),
            band.observed(),
            COLOURS.get(0),
            false);
      }
      picture.dot(band.foretold(), band.observed(), 4, COLOURS.get(0));
    }
    return picture.svg();
  }

  /**
   * The share of outcomes in each part of their forecast; on the dashed line all are alike.
   *
   * @param shares of equal parts, the lowest first
   */
  public static String pit(String title, double[] shares) {
    double even = 1.0 / shares.length;
    double most = even;
    for (double share : shares) {
      most = Math.max(most, share);
    }
    most = roundUp(most * 1.15);
    Picture picture = new Picture(title, 0, 1, most);
    for (int mark = 0; mark <= 4; mark++) {
      picture.markY(most * mark / 4, percent(most * mark / 4));
    }
    for (int part = 0; part < shares.length; part++) {
      picture.bar(part * even, (part + 1) * even, shares[part], COLOURS.get(0));
    }
    for (int mark = 0; mark <= 10; mark += 2) {
      picture.markX(mark / 10.0, String.format(Locale.ROOT, "%.1f", mark / 10.0));
    }
    picture.axes("where the outcome lay in its forecast (PIT)", "share of outcomes");
    picture.stroke(0, even, 1, even, "#222", true);
    return picture.svg();
  }

  /**
   * A mean score by how many months ahead.
   *
   * @param scores by name, then by lead
   */
  public static String byLead(
      String title, String unit, Map<String, SortedMap<Integer, Double>> scores) {
    int first = Integer.MAX_VALUE;
    int last = 0;
    double most = 0;
    for (SortedMap<Integer, Double> each : scores.values()) {
      first = Math.min(first, each.firstKey());
      last = Math.max(last, each.lastKey());
      for (double score : each.values()) {
        most = Math.max(most, score);
      }
    }
    most = roundUp(most * 1.3);
    Picture picture = new Picture(title, first, last, most);
    for (int mark = 0; mark <= 4; mark++) {
      picture.markY(most * mark / 4, number(most * mark / 4));
    }
    for (int lead = first; lead <= last; lead++) {
      if (last - first <= 12 || (lead - first) % 3 == 0) {
        picture.markX(lead, Integer.toString(lead));
      }
    }
    picture.axes("months ahead", unit);
    int row = 0;
    for (Map.Entry<String, SortedMap<Integer, Double>> each : scores.entrySet()) {
      String colour = COLOURS.get(row % COLOURS.size());
      picture.legend(row++, colour, each.getKey());
      int before = 0;
      for (Map.Entry<Integer, Double> at : each.getValue().entrySet()) {
        if (before > 0) {
          picture.stroke(
              before,
              each.getValue().getOrDefault(before, 0.0),
              at.getKey(),
              at.getValue(),
              colour,
              false);
        }
        picture.dot(at.getKey(), at.getValue(), 3, colour);
        before = at.getKey();
      }
    }
    return picture.svg();
  }

  /** To a number that four marks divide well. */
  private static double roundUp(double value) {
    double unit = Math.pow(10, Math.floor(Math.log10(value)));
    for (double step : new double[] {1, 2, 4, 6, 8, 10}) {
      if (step * unit >= value) {
        return step * unit;
      }
    }
    return 10 * unit;
  }

  private static String percent(double share) {
    return number(100 * share) + " %";
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.replaceFirst("\\.?0+$", "");
  }
}
