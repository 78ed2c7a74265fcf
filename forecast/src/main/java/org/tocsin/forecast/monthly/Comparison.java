package org.tocsin.forecast.monthly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.forecast.score.Bootstrap;

/**
 * Forecasters side by side on the same country-months.
 *
 * @param scored by forecaster's name, in the order of {@link MonthlyForecasters#ALL}
 */
public record Comparison(Map<String, List<Scored>> scored) {

  private static final Bootstrap BOOTSTRAP = new Bootstrap(2000, 20261122);

  public static Comparison run(MonthlyPanel panel, ForwardTest test) {
    Map<String, List<Scored>> scored = new LinkedHashMap<>();
    for (MonthlyForecaster forecaster : MonthlyForecasters.ALL) {
      scored.put(forecaster.name(), test.run(panel, forecaster));
    }
    return new Comparison(scored);
  }

  /** The peer with the least CRPS over all windows together. */
  public String bestPeer() {
    String best = Peers.ALL.get(0).name();
    for (MonthlyForecaster peer : Peers.ALL) {
      if (crps(of(peer.name())) < crps(of(best))) {
        best = peer.name();
      }
    }
    return best;
  }

  /**
   * Of one forecaster.
   *
   * @throws IllegalArgumentException where it was not run
   */
  public List<Scored> of(String name) {
    List<Scored> found = scored.get(name);
    if (found == null) {
      throw new IllegalArgumentException("not run: " + name);
    }
    return found;
  }

  public static double crps(List<Scored> some) {
    return Summary.mean(some, Scored::crps);
  }

  /** Mean CRPS of each window, by year. */
  public static Map<Integer, Double> byWindow(List<Scored> some) {
    Map<Integer, List<Scored>> windows = new TreeMap<>();
    some.forEach(each -> windows.computeIfAbsent(each.window(), y -> new ArrayList<>()).add(each));
    Map<Integer, Double> means = new TreeMap<>();
    windows.forEach((year, within) -> means.put(year, crps(within)));
    return means;
  }

  /** Mean CRPS of each lead. */
  public static SortedMap<Integer, Double> byLead(List<Scored> some) {
    SortedMap<Integer, List<Scored>> leads = new TreeMap<>();
    some.forEach(each -> leads.computeIfAbsent(each.lead(), at -> new ArrayList<>()).add(each));
    SortedMap<Integer, Double> means = new TreeMap<>();
    leads.forEach((lead, at) -> means.put(lead, crps(at)));
    return means;
  }

  /** The same forecasters without one country. */
  public Comparison without(int country) {
    Map<String, List<Scored>> left = new LinkedHashMap<>();
    scored.forEach(
        (name, all) ->
            left.put(name, all.stream().filter(each -> each.country() != country).toList()));
    return new Comparison(left);
  }

  /**
   * By how much the CRPS of one lies below that of another, as a share of the latter's: 95 %
   * interval over countries drawn again.
   */
  public Bootstrap.Interval less(String one, String other) {
    Map<Integer, double[]> sums = new TreeMap<>();
    of(one).forEach(each -> sum(sums, each)[0] += each.crps());
    of(other).forEach(each -> sum(sums, each)[1] += each.crps());
    int[] countries = sums.keySet().stream().mapToInt(Integer::intValue).toArray();
    double[][] each = sums.values().toArray(double[][]::new);
    return BOOTSTRAP.of(
        countries,
        weights -> {
          double mine = 0;
          double theirs = 0;
          for (int i = 0; i < weights.length; i++) {
            mine += weights[i] * each[i][0];
            theirs += weights[i] * each[i][1];
          }
          return 1 - mine / theirs;
        });
  }

  private static double[] sum(Map<Integer, double[]> sums, Scored each) {
    return sums.computeIfAbsent(each.country(), unseen -> new double[2]);
  }
}
