package org.tocsin.core.lifeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Goes through time from one closing or opening to the next and asks at each who is cut off. So
 * closings that overlap are counted once, and of two ways in, both have to be closed at a time.
 */
final class Sweep {

  /** A segment, and when it is closed. */
  record Closed(int segment, Span when) {}

  /** A stretch of time in which nothing changes. */
  record Slice(Span when, BitSet closed, BitSet cutOff) {}

  private final List<Slice> slices;

  private Sweep(List<Slice> slices) {
    this.slices = slices;
  }

  static Sweep of(Network network, List<Closed> closings) {
    TreeMap<Instant, List<Closed>> starts = new TreeMap<>();
    TreeMap<Instant, List<Closed>> ends = new TreeMap<>();
    for (Closed closing : closings) {
      starts.computeIfAbsent(closing.when().from(), unused -> new ArrayList<>()).add(closing);
      ends.computeIfAbsent(closing.when().to(), unused -> new ArrayList<>()).add(closing);
    }
    TreeMap<Instant, Boolean> turns = new TreeMap<>();
    starts.keySet().forEach(turn -> turns.put(turn, true));
    ends.keySet().forEach(turn -> turns.put(turn, true));
    List<Slice> slices = new ArrayList<>();
    int[] times = new int[network.segments()];
    BitSet closed = new BitSet();
    List<Instant> order = List.copyOf(turns.keySet());
    for (int i = 0; i + 1 < order.size(); i++) {
      Instant from = order.get(i);
      for (Closed ending : ends.getOrDefault(from, List.of())) {
        if (--times[ending.segment()] == 0) {
          closed.clear(ending.segment());
        }
      }
      for (Closed starting : starts.getOrDefault(from, List.of())) {
        times[starting.segment()]++;
        closed.set(starting.segment());
      }
      BitSet now = (BitSet) closed.clone();
      slices.add(new Slice(new Span(from, order.get(i + 1)), now, network.cutOff(now)));
    }
    return new Sweep(slices);
  }

  List<Slice> slices() {
    return slices;
  }

  /** When each place is cut off; places that never are have no entry. */
  Map<Integer, Spans> cutOff() {
    Map<Integer, List<Span>> byPlace = new HashMap<>();
    for (Slice slice : slices) {
      slice.cutOff().stream()
          .forEach(
              place ->
                  byPlace.computeIfAbsent(place, unused -> new ArrayList<>()).add(slice.when()));
    }
    Map<Integer, Spans> spans = new HashMap<>();
    byPlace.forEach((place, list) -> spans.put(place, Spans.union(list)));
    return spans;
  }
}
