package org.tocsin.core.lifeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.Place;
import org.tocsin.core.model.PopulationClaim;
import org.tocsin.core.model.Situation;
import org.tocsin.core.view.Evidence;

/**
 * The lifelines of one kind in a situation, where the kind is supplied, and who lives where.
 *
 * <p>It is supplied at the places that say so; where none does, at the first place of each
 * lifeline. People live at the places that say how many; also, nobody knows how many, at a
 * lifeline's last place that does not say. Where no place of the situation says, the population at
 * risk as a whole hangs on the last places: all of it on the only one, or on each of several an
 * unknown part.
 */
final class KindNetwork {

  private final Lifeline.Kind kind;
  private final Network network;
  private final Map<String, Integer> placeNumbers = new HashMap<>();
  private final Map<String, Integer> lifelineNumbers = new HashMap<>();
  private final Map<Integer, Settlement> settlements = new TreeMap<>();

  /** The population at risk, where it is spread in unknown parts over all settlements. */
  private final Optional<Figure> spread;

  private KindNetwork(Situation situation, Lifeline.Kind kind) {
    this.kind = kind;
    List<Lifeline> lifelines =
        situation.lifelines().stream().filter(lifeline -> lifeline.kind() == kind).toList();
    Set<String> joined = new HashSet<>();
    lifelines.forEach(lifeline -> joined.addAll(lifeline.joins()));
    Network.Builder builder = Network.builder();
    for (Place place : situation.places()) {
      if (joined.contains(place.id())) {
        placeNumbers.put(place.id(), builder.place(place.id(), 0));
      }
    }
    List<List<String>> ways =
        lifelines.stream()
            .map(lifeline -> lifeline.joins().stream().filter(placeNumbers::containsKey).toList())
            .toList();
    for (int i = 0; i < ways.size(); i++) {
      int[] along = ways.get(i).stream().mapToInt(this::number).toArray();
      String id = lifelines.get(i).id();
      lifelineNumbers.put(id, builder.lifeline(id, along));
    }
    supplies(situation, ways).forEach(place -> builder.supply(number(place)));
    network = builder.build();
    Set<String> ends = new HashSet<>();
    ways.stream().filter(way -> !way.isEmpty()).forEach(way -> ends.add(way.get(way.size() - 1)));
    spread = settle(situation, ends);
  }

  /** One network for each kind there is, in the order of the kinds. */
  static List<KindNetwork> of(Situation situation) {
    return situation.lifelines().stream()
        .map(Lifeline::kind)
        .distinct()
        .sorted()
        .map(kind -> new KindNetwork(situation, kind))
        .toList();
  }

  private int number(String place) {
    return Objects.requireNonNull(placeNumbers.get(place));
  }

  private Set<String> supplies(Situation situation, List<List<String>> ways) {
    Set<String> supplies = new HashSet<>();
    boolean said = false;
    for (Place place : situation.places()) {
      if (place.supplies().contains(kind)) {
        said = true;
        if (placeNumbers.containsKey(place.id())) {
          supplies.add(place.id());
        }
      }
    }
    if (!said) {
      ways.stream().filter(way -> !way.isEmpty()).forEach(way -> supplies.add(way.get(0)));
    }
    return supplies;
  }

  private Optional<Figure> settle(Situation situation, Set<String> ends) {
    boolean counted = situation.places().stream().anyMatch(place -> place.population().isPresent());
    List<Place> homes =
        situation.places().stream()
            .filter(place -> placeNumbers.containsKey(place.id()))
            .filter(place -> !network.supplies(number(place.id())))
            .filter(
                place ->
                    place.population().map(KindNetwork::anybody).orElse(ends.contains(place.id())))
            .toList();
    if (counted) {
      for (Place place : homes) {
        settle(
            place,
            place.population().orElse(Figure.unknown()),
            place.population().isPresent() ? List.of("place/" + place.id()) : List.of());
      }
      return Optional.empty();
    }
    Figure whole = Figure.span(situation.people().stream().map(PopulationClaim::people).toList());
    List<String> evidence =
        situation.people().stream()
            .map(claim -> Evidence.people(claim.source()))
            .distinct()
            .toList();
    Figure part = new Figure(Optional.of(BigDecimal.ZERO), Optional.empty(), whole.highestStated());
    homes.forEach(place -> settle(place, homes.size() == 1 ? whole : part, evidence));
    return homes.size() > 1 ? Optional.of(whole) : Optional.empty();
  }

  private void settle(Place place, Figure people, List<String> evidence) {
    settlements.put(number(place.id()), new Settlement(place.id(), place.name(), people, evidence));
  }

  private static boolean anybody(Figure population) {
    return population.highestStated().map(most -> most.signum() > 0).orElse(true);
  }

  Lifeline.Kind kind() {
    return kind;
  }

  Network network() {
    return network;
  }

  Optional<Integer> lifeline(String id) {
    return Optional.ofNullable(lifelineNumbers.get(id));
  }

  /** What a closing of the lifeline closes: all of it, or what touches the place. */
  BitSet segments(int lifeline, Optional<String> at) {
    BitSet segments = network.segmentsOf(lifeline);
    at.ifPresent(
        place -> {
          Integer number = placeNumbers.get(place);
          segments.and(number == null ? new BitSet() : network.segmentsAt(number));
        });
    return segments;
  }

  /** All that touches the place; nothing where it is none of this kind's. */
  BitSet segmentsAt(String place) {
    Integer number = placeNumbers.get(place);
    return number == null ? new BitSet() : network.segmentsAt(number);
  }

  /** Whether the segment touches the place. */
  boolean touches(int segment, String place) {
    return network.place(network.from(segment)).equals(place)
        || network.place(network.to(segment)).equals(place);
  }

  /** Settlements by the number of their place. */
  Map<Integer, Settlement> settlements() {
    return settlements;
  }

  List<Settlement> settlements(BitSet places) {
    List<Settlement> found = new ArrayList<>();
    settlements.forEach(
        (place, settlement) -> {
          if (places.get(place)) {
            found.add(settlement);
          }
        });
    return found;
  }

  /**
   * How many people live there together. Who is of unknown number counts for none or more. Parts of
   * one population are no more than it together, and all of it where they are all there.
   */
  Figure people(Collection<Settlement> where) {
    if (where.size() == 1) {
      return where.iterator().next().people();
    }
    if (spread.isPresent() && where.size() == settlements.size()) {
      return spread.get();
    }
    BigDecimal low = BigDecimal.ZERO;
    Optional<BigDecimal> best = Optional.of(BigDecimal.ZERO);
    Optional<BigDecimal> high = Optional.of(BigDecimal.ZERO);
    for (Settlement settlement : where) {
      Figure people = settlement.people();
      low = low.add(people.lowestStated().orElse(BigDecimal.ZERO));
      best = best.flatMap(sum -> people.best().map(sum::add));
      high = high.flatMap(sum -> people.highestStated().map(sum::add));
    }
    Optional<BigDecimal> most = spread.flatMap(Figure::highestStated);
    return new Figure(Optional.of(low), best, high.map(sum -> most.map(sum::min).orElse(sum)));
  }
}
