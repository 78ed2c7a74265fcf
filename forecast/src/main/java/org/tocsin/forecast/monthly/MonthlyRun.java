package org.tocsin.forecast.monthly;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A forecast of every country that is there at the origin, as draws that are whole courses.
 *
 * @param origin the last month that may be used
 * @param draws by country and month
 */
public record MonthlyRun(int origin, int firstLead, int lastLead, int draws) {

  /** Months that must be known beside those that follow an example. */
  public static final int LEAST_MONTHS = 24;

  /**
   * One country.
   *
   * @param draws by lead from the first on, then by draw; whole numbers
   */
  public record Foretold(int country, double[][] draws) {}

  /** Whether the panel goes back far enough. */
  public boolean suffices(MonthlyPanel panel) {
    return origin - panel.first() + 1 >= LEAST_MONTHS + lastLead;
  }

  /**
   * In the order of the countries' numbers.
   *
   * @param panel what lies after the origin is left aside
   */
  public List<Foretold> of(MonthlyPanel panel) {
    MonthlyPanel known = panel.upTo(origin);
    Pooled fitted = MonthlyForecasters.POOL.fit(known, lastLead);
    return IntStream.range(0, known.size())
        .parallel()
        .filter(country -> known.knows(country, origin))
        .mapToObj(country -> new Foretold(known.id(country), draws(fitted, country)))
        .toList();
  }

  /** Countries with months in the last year but not at the origin: numbers. */
  public List<Integer> leftOut(MonthlyPanel panel) {
    return IntStream.range(0, panel.size())
        .filter(country -> !panel.knows(country, origin))
        .filter(country -> panel.known(country, origin - 11, origin).length > 0)
        .map(panel::id)
        .boxed()
        .toList();
  }

  private double[][] draws(Pooled fitted, int country) {
    double[][] sorted = new double[lastLead - firstLead + 1][];
    Arrays.setAll(sorted, i -> fitted.at(country, firstLead + i).draws(draws));
    return fitted.paths(country).order(sorted, firstLead);
  }
}
