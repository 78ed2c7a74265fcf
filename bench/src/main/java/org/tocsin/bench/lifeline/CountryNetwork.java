package org.tocsin.bench.lifeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.tocsin.core.lifeline.Network;

/**
 * A network of a country's size, the same in every run: towns on a plane, roads to near neighbours
 * along a grid that is missing a part of its streets, villages that hang on one road, and long
 * roads of many segments.
 */
final class CountryNetwork {

  /** Of every ten places seven are towns on the grid; the others hang on something by one road. */
  private static final int TOWNS_OF_TEN = 7;

  private final int places;
  private final int segments;
  private final Random chance = new Random(1);
  private final List<int[]> lifelines = new ArrayList<>();
  private int count;

  private CountryNetwork(int places, int segments) {
    this.places = places;
    this.segments = segments;
  }

  static Network generate(int places, int segments, int supplies) {
    return new CountryNetwork(places, segments).generate(supplies);
  }

  private Network generate(int supplies) {
    int towns = places / 10 * TOWNS_OF_TEN;
    int width = (int) Math.sqrt(towns);
    for (int village = towns; village < places; village++) {
      add(village > towns && chance.nextInt(3) > 0 ? village - 1 : chance.nextInt(towns), village);
    }
    for (int town = 1; town < towns; town++) {
      if (town % width != 0 && chance.nextInt(20) > 0) {
        add(town - 1, town);
      }
      if (town >= width && chance.nextInt(20) > 0) {
        add(town - width, town);
      }
    }
    while (count < segments) {
      longRoad(towns, width);
    }
    Network.Builder builder = Network.builder();
    for (int place = 0; place < places; place++) {
      builder.place("p" + place, 50 + chance.nextInt(4000));
    }
    for (int i = 0; i < supplies; i++) {
      builder.supply(chance.nextInt(towns));
    }
    for (int i = 0; i < lifelines.size(); i++) {
      builder.lifeline("l" + i, lifelines.get(i));
    }
    return builder.build();
  }

  /** Up to eight segments, each to a town not far off. */
  private void longRoad(int towns, int width) {
    int[] along = new int[Math.min(2 + chance.nextInt(8), segments - count + 1)];
    along[0] = chance.nextInt(towns);
    int length = 1;
    while (length < along.length) {
      int next = along[length - 1] + chance.nextInt(7) - 3 + width * (chance.nextInt(7) - 3);
      if (next < 0 || next >= towns || next == along[length - 1]) {
        break;
      }
      along[length++] = next;
    }
    if (length > 1) {
      add(Arrays.copyOf(along, length));
    }
  }

  private void add(int... along) {
    lifelines.add(along);
    count += along.length - 1;
  }
}
