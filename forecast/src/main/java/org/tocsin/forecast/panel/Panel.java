package org.tocsin.forecast.panel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Country-years with their predictors and outcomes, in the order of year and code. A row of year y
 * holds what stood at the end of y. Outcomes are no columns: no model can take one for a predictor
 * by its name.
 */
public final class Panel {

  /**
   * What of a row tells of onsets: in its year, in the next, in the one after. NaN where not known.
   */
  record Outcomes(double[] own, double[] next, double[] second) {

    private Outcomes rows(int[] kept) {
      return new Outcomes(pick(own, kept), pick(next, kept), pick(second, kept));
    }
  }

  private final List<CountryYear> rows;
  private final List<String> columns;
  private final double[][] values;
  private final Outcomes outcomes;
  private final Map<Long, Integer> places = new HashMap<>();

  Panel(List<CountryYear> rows, List<String> columns, double[][] values, Outcomes outcomes) {
    this.rows = List.copyOf(rows);
    this.columns = List.copyOf(columns);
    this.values = values;
    this.outcomes = outcomes;
    for (int row = 0; row < rows.size(); row++) {
      places.put(key(rows.get(row).code(), rows.get(row).year()), row);
    }
  }

  private static long key(int code, int year) {
    return ((long) code << 32) | year;
  }

  /**
   * What was known by the end of a year: rows to that year, and of their outcomes only those of
   * years to it. Nothing of what is left out can be reached from the result.
   */
  public Panel until(int origin) {
    int[] kept =
        IntStream.range(0, rows.size()).filter(row -> rows.get(row).year() <= origin).toArray();
    double[][] known =
        Arrays.stream(values).map(column -> pick(column, kept)).toArray(double[][]::new);
    List<CountryYear> early = Arrays.stream(kept).mapToObj(rows::get).toList();
    Outcomes seen = outcomes.rows(kept);
    for (int row = 0; row < kept.length; row++) {
      int year = early.get(row).year();
      if (year + 1 > origin) {
        seen.next()[row] = Double.NaN;
      }
      if (year + 2 > origin) {
        seen.second()[row] = Double.NaN;
      }
    }
    return new Panel(early, columns, known, seen);
  }

  /**
   * The same with more predictors, by row, or others in place of those of the same name.
   *
   * @param more of a row, nothing that came to be known after its year
   */
  public Panel with(SortedMap<String, double[]> more) {
    SortedMap<String, double[]> all = new TreeMap<>();
    for (int at = 0; at < values.length; at++) {
      all.put(columns.get(at), values[at]);
    }
    more.forEach(
        (name, column) -> {
          if (column.length != size()) {
            throw new IllegalArgumentException("not a column of this panel: " + name);
          }
          all.put(name, column.clone());
        });
    return new Panel(
        rows, List.copyOf(all.keySet()), all.values().toArray(double[][]::new), outcomes);
  }

  private static double[] pick(double[] column, int[] kept) {
    return Arrays.stream(kept).mapToDouble(row -> column[row]).toArray();
  }

  public List<CountryYear> rows() {
    return rows;
  }

  public int size() {
    return rows.size();
  }

  public CountryYear row(int row) {
    return rows.get(row);
  }

  /** The names of the predictors. */
  public List<String> columns() {
    return columns;
  }

  public boolean has(String column) {
    return columns.contains(column);
  }

  /** A predictor's values by row, NaN where not known; a copy. */
  public double[] column(String name) {
    int at = columns.indexOf(name);
    if (at < 0) {
      throw new IllegalArgumentException("no such column: " + name);
    }
    return values[at].clone();
  }

  /** The row of a country in a year. */
  public OptionalInt find(int code, int year) {
    Integer place = places.get(key(code, year));
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /** Rows of one year. */
  public int[] rowsOf(int year) {
    return IntStream.range(0, rows.size()).filter(row -> rows.get(row).year() == year).toArray();
  }

  /** The last year there is; empty for a panel without rows. */
  public OptionalInt lastYear() {
    return rows.isEmpty() ? OptionalInt.empty() : OptionalInt.of(rows.get(rows.size() - 1).year());
  }

  /** Whether an onset fell in the row's own year. */
  public Optional<Boolean> onset(int row) {
    return truth(outcomes.own()[row]);
  }

  /**
   * Whether an onset followed within the lead. An onset that is known settles it; else every year
   * of the lead has to be known, which the last years of a country that ended are not.
   */
  public Optional<Boolean> onsetWithin(int row, Lead lead) {
    Optional<Boolean> first = following(row, 1, outcomes.next());
    if (lead == Lead.ONE_YEAR) {
      return first;
    }
    Optional<Boolean> second = following(row, 2, outcomes.second());
    if (first.orElse(false) || second.orElse(false)) {
      return Optional.of(true);
    }
    return first.isPresent() && second.isPresent() ? Optional.of(false) : Optional.empty();
  }

  /** As the row itself tells, else as the later row does. */
  private Optional<Boolean> following(int row, int years, double[] told) {
    if (!Double.isNaN(told[row])) {
      return truth(told[row]);
    }
    CountryYear from = rows.get(row);
    OptionalInt later = find(from.code(), from.year() + years);
    return later.isPresent() ? onset(later.getAsInt()) : Optional.empty();
  }

  private static Optional<Boolean> truth(double told) {
    return Double.isNaN(told) ? Optional.empty() : Optional.of(told == 1);
  }
}
