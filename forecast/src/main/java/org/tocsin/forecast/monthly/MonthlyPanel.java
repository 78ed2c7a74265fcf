package org.tocsin.forecast.monthly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Deaths of one kind by country and month. A month that is not known is not zero; a country has a
 * history from the first month it is told of, whatever state the land belonged to before.
 */
public final class MonthlyPanel {

  private final int[] countries;
  private final int first;
  private final int last;
  private final double[][] deaths;
  private final SortedMap<Integer, String> names;
  private final List<double[][]> beside;
  private final SortedMap<Integer, Integer> states;

  private MonthlyPanel(
      int[] countries,
      int first,
      int last,
      double[][] deaths,
      SortedMap<Integer, String> names,
      List<double[][]> beside,
      SortedMap<Integer, Integer> states) {
    this.states = states;
    this.beside = List.copyOf(beside);
    this.countries = countries;
    this.first = first;
    this.last = last;
    this.deaths = deaths;
    this.names = names;
  }

  /**
   * @param series by country number, deaths by month from {@code first} on; NaN is not known
   * @param last the last month, which no series goes beyond
   */
  static MonthlyPanel of(SortedMap<Integer, double[]> series, int first, int last) {
    int[] countries = series.keySet().stream().mapToInt(Integer::intValue).toArray();
    double[][] deaths =
        series.values().stream()
            .map(values -> full(values, last - first + 1))
            .toArray(double[][]::new);
    return new MonthlyPanel(
        countries, first, last, deaths, new TreeMap<>(), List.of(), new TreeMap<>());
  }

  private static double[] full(double[] values, int months) {
    double[] full = Arrays.copyOf(values, months);
    Arrays.fill(full, Math.min(values.length, months), months, Double.NaN);
    return full;
  }

  /** The same with the countries' names, by number. */
  MonthlyPanel named(SortedMap<Integer, String> called) {
    return new MonthlyPanel(countries, first, last, deaths, new TreeMap<>(called), beside, states);
  }

  /** The same with Gleditsch-Ward numbers, by the panel's own. */
  MonthlyPanel ofStates(SortedMap<Integer, Integer> numbers) {
    return new MonthlyPanel(countries, first, last, deaths, names, beside, new TreeMap<>(numbers));
  }

  /** Whether it was told which country is which state. */
  public boolean knowsStates() {
    return !states.isEmpty();
  }

  /** The panel's numbers of what belongs to a state, by its Gleditsch-Ward number. */
  public List<Integer> ofState(int gw) {
    return states.entrySet().stream()
        .filter(entry -> entry.getValue() == gw)
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  /** The same with another series of each country beside its deaths; none is all unknown. */
  MonthlyPanel with(SortedMap<Integer, double[]> series) {
    List<double[][]> more = new ArrayList<>(beside);
    double[][] added = new double[countries.length][];
    for (int country = 0; country < added.length; country++) {
      added[country] =
          full(series.getOrDefault(countries[country], new double[0]), last - first + 1);
    }
    more.add(added);
    return new MonthlyPanel(countries, first, last, deaths, names, more, states);
  }

  /** How many series stand beside the deaths. */
  int besides() {
    return beside.size();
  }

  /** Of such a series; NaN is not known. */
  double beside(int which, int country, int month) {
    return beside.get(which)[country][month - first];
  }

  /** As the panel calls it; its number where the panel has no names. */
  public String name(int id) {
    return names.getOrDefault(id, "country " + id);
  }

  /** Whether a country has this number. */
  public boolean has(int id) {
    return place(id).isPresent();
  }

  /** Which one it is, counted from 0. */
  OptionalInt place(int id) {
    int found = Arrays.binarySearch(countries, id);
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /** What was known at the end of a month: nothing later is in what comes back. */
  public MonthlyPanel upTo(int origin) {
    int end = Math.min(origin, last);
    if (end < first) {
      throw new IllegalArgumentException("nothing is known by then");
    }
    List<double[][]> early = new ArrayList<>();
    beside.forEach(series -> early.add(until(series, end - first + 1)));
    return new MonthlyPanel(
        countries, first, end, until(deaths, end - first + 1), names, early, states);
  }

  private static double[][] until(double[][] series, int months) {
    return Arrays.stream(series)
        .map(values -> Arrays.copyOf(values, months))
        .toArray(double[][]::new);
  }

  /** How many countries there are; they are counted from 0, in the order of their numbers. */
  public int size() {
    return countries.length;
  }

  /** The number the file has for it. */
  public int id(int country) {
    return countries[country];
  }

  public int first() {
    return first;
  }

  public int last() {
    return last;
  }

  public boolean knows(int country, int month) {
    return month >= first && month <= last && !Double.isNaN(deaths[country][month - first]);
  }

  /**
   * @throws IllegalArgumentException where it is not known
   */
  public double deaths(int country, int month) {
    double value = month < first || month > last ? Double.NaN : deaths[country][month - first];
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException(
          "country " + countries[country] + ": " + Months.text(month) + " is not known");
    }
    return value;
  }

  /** All deaths of a span, both ends included; empty where a month of it is not known. */
  public Optional<Double> total(int id, int from, int to) {
    OptionalInt place = place(id);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    int country = place.getAsInt();
    double total = 0;
    for (int month = from; month <= to; month++) {
      if (!knows(country, month)) {
        return Optional.empty();
      }
      total += deaths[country][month - first];
    }
    return Optional.of(total);
  }

  /** The sum over known months of a span, both ends included. */
  public double sum(int country, int from, int to) {
    double sum = 0;
    for (int month = Math.max(from, first); month <= Math.min(to, last); month++) {
      double value = deaths[country][month - first];
      sum += Double.isNaN(value) ? 0 : value;
    }
    return sum;
  }

  /** Known months of a span, both ends included, oldest first. */
  public double[] known(int country, int from, int to) {
    int begin = Math.max(from, first);
    int end = Math.min(to, last);
    return begin > end
        ? new double[0]
        : Arrays.stream(deaths[country], begin - first, end - first + 1)
            .filter(value -> !Double.isNaN(value))
            .toArray();
  }
}
