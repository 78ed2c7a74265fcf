package org.tocsin.core.lifeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A small network of a random shape, beside itself as plain lists for slow references. */
final class RandomNetwork {

  /** Chain, tree, ring with spurs, grid, sparse or dense tangle, islands. */
  static final int SHAPES = 7;

  final int places;
  final long[] people;
  final boolean[] supply;
  final List<int[]> lifelines = new ArrayList<>();
  final Network network;

  RandomNetwork(long seed) {
    Random random = new Random(seed);
    places = 2 + random.nextInt(13);
    people = new long[places];
    supply = new boolean[places];
    int supplies = 1 + random.nextInt(3);
    for (int i = 0; i < supplies; i++) {
      supply[random.nextInt(places)] = true;
    }
    for (int i = 0; i < places; i++) {
      people[i] = random.nextInt(4) == 0 ? 0 : random.nextInt(1000);
    }
    join((int) (seed % SHAPES), random);
    Network.Builder builder = Network.builder();
    for (int i = 0; i < places; i++) {
      builder.place("p" + i, people[i]);
    }
    for (int i = 0; i < places; i++) {
      if (supply[i]) {
        builder.supply(i);
      }
    }
    for (int i = 0; i < lifelines.size(); i++) {
      builder.lifeline("l" + i, lifelines.get(i));
    }
    network = builder.build();
  }

  private void join(int shape, Random random) {
    int width = 1 + random.nextInt(4);
    for (int i = 1; i < places; i++) {
      switch (shape) {
        case 0 -> lifelines.add(new int[] {i - 1, i});
        case 1 -> lifelines.add(new int[] {random.nextInt(i), i});
        case 2 -> lifelines.add(new int[] {random.nextInt(3) == 0 ? random.nextInt(i) : i - 1, i});
        case 3 -> {
          if (i % width != 0) {
            lifelines.add(new int[] {i - 1, i});
          }
          if (i >= width) {
            lifelines.add(new int[] {i - width, i});
          }
        }
        default -> {}
      }
    }
    int more = shape < 4 ? random.nextInt(4) : shape == 4 ? places : shape == 5 ? 3 * places : 2;
    for (int i = 0; i < more; i++) {
      walk(random);
    }
  }

  /** A lifeline of up to five places, which may pass one of them twice. */
  private void walk(Random random) {
    int[] along = new int[1 + random.nextInt(5)];
    for (int i = 0; i < along.length; i++) {
      along[i] = random.nextInt(places);
    }
    lifelines.add(along);
  }

  /** Pairs of lifeline and the step along it, in the order of the network's segments. */
  private List<int[]> segments() {
    List<int[]> segments = new ArrayList<>();
    for (int[] along : lifelines) {
      for (int i = 1; i < along.length; i++) {
        if (along[i - 1] != along[i]) {
          segments.add(new int[] {along[i - 1], along[i]});
        }
      }
    }
    return segments;
  }

  /** Spreads supply along open segments until nothing changes. */
  Set<Integer> supplied(BitSet closed) {
    Set<Integer> supplied = new HashSet<>();
    for (int i = 0; i < places; i++) {
      if (supply[i]) {
        supplied.add(i);
      }
    }
    List<int[]> segments = segments();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (int i = 0; i < segments.size(); i++) {
        int[] ends = segments.get(i);
        if (!closed.get(i) && supplied.contains(ends[0]) != supplied.contains(ends[1])) {
          supplied.add(ends[0]);
          supplied.add(ends[1]);
          grown = true;
        }
      }
    }
    return supplied;
  }

  /** Supplied while {@code before} is closed, and no longer when {@code then} is as well. */
  Set<Integer> cutOff(BitSet before, BitSet then) {
    BitSet both = (BitSet) before.clone();
    both.or(then);
    Set<Integer> cut = supplied(before);
    cut.removeAll(supplied(both));
    return cut;
  }

  long people(Set<Integer> at) {
    return at.stream().mapToLong(place -> people[place]).sum();
  }

  BitSet some(Random random, int outOf) {
    BitSet some = new BitSet();
    for (int i = 0; i < network.segments(); i++) {
      if (random.nextInt(outOf) == 0) {
        some.set(i);
      }
    }
    return some;
  }

  static Set<Integer> set(BitSet bits) {
    Set<Integer> set = new HashSet<>();
    bits.stream().forEach(set::add);
    return set;
  }
}
