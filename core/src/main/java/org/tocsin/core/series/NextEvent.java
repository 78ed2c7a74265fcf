package org.tocsin.core.series;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The chance that it happens again within 7, 30 and 90 days, from few events: four ways in which it
 * may go on ({@link Waiting#ALL}), each over a grid of its parameters, averaged by how well each
 * explains the days seen (Hoeting, Madigan, Raftery and Volinsky, Statistical Science 14, 1999).
 * Summed over the grid, so that the same days always give the same numbers.
 *
 * <p>The prior: each way is as likely as the others, each parameter value on its short list as
 * likely as its neighbours. The long-run rate is anything from once in ten years to daily, each
 * factor as likely (uniform in the logarithm, the prior that does not change with the unit of time;
 * Jeffreys 1961); what is rarer is no series that a desk watches, what is more frequent cannot be
 * told apart by the day. Nothing in it was fitted to any case. With no or one event the prior
 * speaks, and the interval says so by being wide.
 *
 * @param within by horizon in days
 * @param weights how much each way of going on counts after what was seen; sums to 1
 */
public record NextEvent(
    EventDays seen, SortedMap<Integer, Chance> within, SortedMap<String, Double> weights) {

  /** In days. */
  public static final List<Integer> HORIZONS = List.of(7, 30, 90);

  /** Leaves 5 % on either side. */
  private static final double TAIL = 0.05;

  public NextEvent {
    within = Collections.unmodifiableSortedMap(new TreeMap<>(within));
    weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
  }

  public static NextEvent of(EventDays seen) {
    return of(seen, Waiting.ALL);
  }

  /**
   * By some of the ways alone, by their words, to compare them.
   *
   * @throws IllegalArgumentException where none is left
   */
  public static NextEvent by(EventDays seen, Set<String> words) {
    return of(seen, Waiting.ALL.stream().filter(way -> words.contains(way.word())).toList());
  }

  /** All of them by their words, in the order in which they are told. */
  public static List<String> ways() {
    return Waiting.ALL.stream().map(Waiting::word).toList();
  }

  private static NextEvent of(EventDays seen, List<Waiting> ways) {
    if (ways.isEmpty()) {
      throw new IllegalArgumentException("no way of going on to average over");
    }
    Cells cells = new Cells(HORIZONS);
    List<Integer> ends = new ArrayList<>();
    for (Waiting way : ways) {
      way.weigh(seen, cells);
      ends.add(cells.size());
    }
    double all = cells.logSum(0, cells.size());
    SortedMap<String, Double> weights = new TreeMap<>();
    for (int i = 0; i < ways.size(); i++) {
      int from = i == 0 ? 0 : ends.get(i - 1);
      weights.put(ways.get(i).word(), StrictMath.exp(cells.logSum(from, ends.get(i)) - all));
    }
    double[] shares = cells.shares();
    SortedMap<Integer, Chance> within = new TreeMap<>();
    for (int h = 0; h < HORIZONS.size(); h++) {
      within.put(HORIZONS.get(h), cells.chance(shares, h, TAIL));
    }
    return new NextEvent(seen, within, weights);
  }

  public Chance within(int days) {
    Chance chance = within.get(days);
    if (chance == null) {
      throw new IllegalArgumentException("no horizon of " + days + " days");
    }
    return chance;
  }
}
