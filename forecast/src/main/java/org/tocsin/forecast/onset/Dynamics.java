package org.tocsin.forecast.onset;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.tocsin.forecast.monthly.MonthlyPanel;
import org.tocsin.forecast.monthly.Months;
import org.tocsin.forecast.panel.CountryYear;
import org.tocsin.forecast.panel.Neighbours;
import org.tocsin.forecast.panel.Panel;

/**
 * What deaths by month add to a panel of country-years: how many there were in the last year and
 * the last three, whether they rose, and how many next door. A row of a year looks at months to
 * December of it. What is not known of the months is not known here.
 */
public final class Dynamics {

  /** Columns it adds, each with the group it is looked at in. */
  static final List<String> COLUMNS =
      List.of(
          "deaths.battle12",
          "deaths.battle36",
          "deaths.battle.rise",
          "deaths.onesided12",
          "deaths.onesided36",
          "deaths.onesided.rise",
          "deaths.near.battle12",
          "deaths.near.onesided12");

  private static final int YEAR = 12;
  private static final int YEARS = 36;

  private Dynamics() {}

  /**
   * @param battle state-based deaths
   * @param oneSided deaths by one-sided violence
   */
  public static Panel added(Panel panel, MonthlyPanel battle, MonthlyPanel oneSided) {
    SortedMap<String, double[]> columns = new TreeMap<>();
    put(columns, panel, "deaths.battle12", row -> log(within(battle, row, YEAR)));
    put(columns, panel, "deaths.battle36", row -> log(within(battle, row, YEARS)));
    put(columns, panel, "deaths.battle.rise", row -> rise(battle, row));
    put(columns, panel, "deaths.onesided12", row -> log(within(oneSided, row, YEAR)));
    put(columns, panel, "deaths.onesided36", row -> log(within(oneSided, row, YEARS)));
    put(columns, panel, "deaths.onesided.rise", row -> rise(oneSided, row));
    put(columns, panel, "deaths.near.battle12", row -> log(near(battle, row)));
    put(columns, panel, "deaths.near.onesided12", row -> log(near(oneSided, row)));
    return panel.with(columns);
  }

  private static void put(
      SortedMap<String, double[]> columns,
      Panel panel,
      String name,
      ToDoubleFunction<CountryYear> of) {
    columns.put(name, panel.rows().stream().mapToDouble(of).toArray());
  }

  private static double log(double deaths) {
    return StrictMath.log1p(deaths) / StrictMath.log(2);
  }

  /** Above the yearly mean of the two years before. */
  private static double rise(MonthlyPanel deaths, CountryYear row) {
    double now = within(deaths, row, YEAR);
    return log(now) - log((within(deaths, row, YEARS) - now) / 2);
  }

  private static double within(MonthlyPanel deaths, CountryYear row, int months) {
    return within(deaths, List.of(StateNumbers.of(row.code(), row.year())), row.year(), months);
  }

  private static double near(MonthlyPanel deaths, CountryYear row) {
    List<Integer> next =
        new ArrayList<>(Neighbours.of(StateNumbers.of(row.code(), row.year()), row.year()));
    double sum = within(deaths, next, row.year(), YEAR);
    return next.isEmpty() && deaths.first() <= Months.id(row.year(), 1) ? 0 : sum;
  }

  /** As far as states are known for all of the months; NaN where none is. */
  private static double within(MonthlyPanel deaths, List<Integer> states, int year, int months) {
    int last = Months.id(year, YEAR);
    double sum = Double.NaN;
    for (int state : states) {
      for (int id : deaths.ofState(state)) {
        double own = deaths.total(id, last - months + 1, last).orElse(Double.NaN);
        sum = Double.isNaN(own) ? sum : own + (Double.isNaN(sum) ? 0 : sum);
      }
    }
    return sum;
  }
}
