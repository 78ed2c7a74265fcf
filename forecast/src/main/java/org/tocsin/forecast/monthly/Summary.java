package org.tocsin.forecast.monthly;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Mean scores over many country-months.
 *
 * @param relative mean over bands of recent deaths of CRPS over recent deaths a month plus one
 * @param coverage share of outcomes in the central 90 %, in countries with a death in the twelve
 *     months before
 * @param pit share of randomised PIT values in each tenth, all countries
 */
public record Summary(
    int rows,
    double crps,
    double exact,
    double fair,
    double large,
    double ignorance,
    double mis95,
    double mis90,
    double relative,
    double coverage,
    double[] pit) {

  /** Upper ends of bands of deaths in the last twelve months. */
  private static final double[] BANDS = {0, 24, 240, 1200, Double.POSITIVE_INFINITY};

  public static Summary of(List<Scored> scored) {
    List<Scored> active = scored.stream().filter(each -> each.recent() > 0).toList();
    return new Summary(
        scored.size(),
        mean(scored, Scored::crps),
        mean(scored, Scored::exact),
        mean(scored, Scored::fair),
        mean(scored, Scored::large),
        mean(scored, Scored::ignorance),
        mean(scored, Scored::mis95),
        mean(scored, Scored::mis90),
        relative(scored),
        mean(active, each -> each.covered() ? 1 : 0),
        pit(scored));
  }

  static double mean(List<Scored> scored, ToDoubleFunction<Scored> of) {
    return scored.stream().mapToDouble(of).average().orElse(Double.NaN);
  }

  private static double relative(List<Scored> scored) {
    double sum = 0;
    int bands = 0;
    double from = -1;
    for (double to : BANDS) {
      double above = from;
      Predicate<Scored> within = each -> each.recent() > above && each.recent() <= to;
      List<Scored> band = scored.stream().filter(within).toList();
      if (!band.isEmpty()) {
        sum += mean(band, each -> each.crps() / (each.recent() / 12 + 1));
        bands++;
      }
      from = to;
    }
    return sum / bands;
  }

  static double[] pit(List<Scored> scored) {
    double[] shares = new double[10];
    scored.forEach(each -> shares[Math.min(9, (int) (each.pit() * 10))] += 1.0 / scored.size());
    return shares;
  }

  /** The country that adds most to the CRPS. */
  public static int heaviest(List<Scored> scored) {
    Map<Integer, Double> sums =
        scored.stream()
            .collect(
                Collectors.groupingBy(
                    Scored::country, TreeMap::new, Collectors.summingDouble(Scored::crps)));
    return sums.entrySet().stream()
        .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .orElseThrow()
        .getKey();
  }
}
