package org.tocsin.core.lifeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The engine against references that try everything. */
class NetworkTest {

  private static final int GRAPHS = 1000;

  private static BitSet bits(int... set) {
    BitSet bits = new BitSet();
    for (int bit : set) {
      bits.set(bit);
    }
    return bits;
  }

  @Test
  void the_only_road_of_an_enclave_is_last_of_its_kind_and_each_of_two_is_not() {
    Network.Builder builder = Network.builder();
    int border = builder.place("border", 0);
    int bridge = builder.place("bridge", 0);
    int enclave = builder.place("enclave", 120_000);
    int port = builder.place("port", 500);
    builder.supply(border);
    int road = builder.lifeline("road", border, bridge, enclave);
    int coast = builder.lifeline("coast road", border, port);
    int quay = builder.lifeline("quay road", border, port);
    Network network = builder.build();
    DependenceIndex index = DependenceIndex.of(network);
    assertThat(index.ofLifeline(road).people()).isEqualTo(120_000);
    assertThat(index.ofLifeline(road).places()).isEqualTo(bits(bridge, enclave));
    assertThat(index.ofLifeline(coast).places()).isEqualTo(bits());
    assertThat(index.ofJunction(bridge).people()).isEqualTo(120_000);
    assertThat(index.ofJunction(border).people()).isEqualTo(120_500);
    BitSet coastClosed = network.segmentsOf(coast);
    assertThat(network.cutOff(coastClosed)).isEqualTo(bits());
    assertThat(DependenceIndex.of(network, coastClosed).ofLifeline(quay).people()).isEqualTo(500);
  }

  @Test
  void a_closing_of_anything_agrees_with_trying_it_on_a_thousand_random_networks() {
    for (long seed = 0; seed < GRAPHS; seed++) {
      RandomNetwork random = new RandomNetwork(seed);
      Network network = random.network;
      Random chance = new Random(seed);
      for (BitSet before : new BitSet[] {new BitSet(), random.some(chance, 4)}) {
        DependenceIndex index = DependenceIndex.of(network, before);
        for (int i = 0; i < network.lifelines(); i++) {
          agrees(random, before, network.segmentsOf(i), index.ofLifeline(i), seed);
        }
        for (int i = 0; i < network.places(); i++) {
          agrees(random, before, network.segmentsAt(i), index.ofJunction(i), seed);
        }
        for (int i = 0; i < network.segments(); i++) {
          if (!before.get(i)) {
            agrees(random, before, bits(i), index.ofSegment(i), seed);
          }
        }
        assertThat(RandomNetwork.set(network.cutOff(before)))
            .as("seed %d", seed)
            .isEqualTo(random.cutOff(new BitSet(), before));
      }
    }
  }

  private static void agrees(
      RandomNetwork random, BitSet before, BitSet then, Dependents found, long seed) {
    Set<Integer> expected = random.cutOff(before, then);
    assertThat(RandomNetwork.set(found.places())).as("seed %d", seed).isEqualTo(expected);
    assertThat(found.people()).as("seed %d", seed).isEqualTo(random.people(expected));
  }

  @Test
  void closing_more_never_reconnects() {
    for (long seed = 0; seed < GRAPHS; seed++) {
      RandomNetwork random = new RandomNetwork(seed);
      Random chance = new Random(seed);
      BitSet some = random.some(chance, 3);
      BitSet more = random.some(chance, 3);
      more.or(some);
      Set<Integer> cut = RandomNetwork.set(random.network.cutOff(some));
      assertThat(RandomNetwork.set(random.network.cutOff(more))).containsAll(cut);
    }
  }

  @Test
  void a_closing_holds_a_place_cut_off_if_it_belongs_to_a_smallest_set_that_does() {
    int looked = 0;
    for (long seed = 0; seed < GRAPHS; seed++) {
      RandomNetwork random = new RandomNetwork(seed);
      BitSet closed = random.some(new Random(seed), 3);
      if (closed.cardinality() <= 9) {
        for (int place : random.cutOff(new BitSet(), closed)) {
          looked++;
          assertThat(RandomNetwork.set(HoldingCut.of(random.network, closed, place)))
              .as("seed %d place %d", seed, place)
              .isEqualTo(holdingByTrying(random, closed, place));
        }
      }
    }
    assertThat(looked).isGreaterThan(500);
  }

  /** Segments without which some set of the closed ones no longer cuts the place off. */
  private static Set<Integer> holdingByTrying(RandomNetwork random, BitSet closed, int place) {
    int[] all = closed.stream().toArray();
    Set<Integer> holding = new HashSet<>();
    for (int choice = 0; choice < 1 << all.length; choice++) {
      BitSet set = new BitSet();
      for (int i = 0; i < all.length; i++) {
        set.set(all[i], (choice >> i & 1) == 1);
      }
      if (!random.supplied(set).contains(place)) {
        for (int one : all) {
          BitSet without = (BitSet) set.clone();
          without.clear(one);
          if (set.get(one) && random.supplied(without).contains(place)) {
            holding.add(one);
          }
        }
      }
    }
    return holding;
  }

  @Test
  void a_chain_as_long_as_a_country_overflows_no_stack() {
    Network.Builder builder = Network.builder();
    int[] along = new int[100_000];
    for (int i = 0; i < along.length; i++) {
      along[i] = builder.place("p" + i, 1);
    }
    builder.supply(0);
    for (int i = 1; i < along.length; i++) {
      builder.lifeline("l" + i, along[i - 1], along[i]);
    }
    DependenceIndex index = DependenceIndex.of(builder.build());
    assertThat(index.ofLifeline(0).people()).isEqualTo(99_999);
    assertThat(index.ofLifeline(99_998).people()).isEqualTo(1);
    assertThat(index.ofSegment(50_000).people()).isEqualTo(49_999);
  }

  @Test
  void what_was_never_supplied_is_not_cut_off() {
    Network.Builder builder = Network.builder();
    builder.place("a", 1);
    builder.place("b", 2);
    builder.lifeline("a to b", 0, 1);
    Network network = builder.build();
    assertThat(network.supplied()).isEqualTo(bits());
    assertThat(DependenceIndex.of(network).ofLifeline(0).people()).isZero();
    assertThat(network.cutOff(network.segmentsOf(0))).isEqualTo(bits());
  }

  @Test
  void places_are_added_before_what_joins_them() {
    Network.Builder builder = Network.builder();
    builder.place("a", 1);
    assertThatThrownBy(() -> builder.lifeline("l", 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no place 1");
    assertThatThrownBy(() -> builder.place("b", -1)).isInstanceOf(IllegalArgumentException.class);
  }
}
