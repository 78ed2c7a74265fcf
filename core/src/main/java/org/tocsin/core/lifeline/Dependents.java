package org.tocsin.core.lifeline;

import java.util.BitSet;
import java.util.function.Consumer;

/**
 * The places that something cuts off, and how many people live there. The places are listed only
 * when asked for: one closing can cut off a country.
 */
public final class Dependents {

  static final Dependents NONE = new Dependents(0, places -> {});

  private final long people;
  private final Consumer<BitSet> listing;

  Dependents(long people, Consumer<BitSet> listing) {
    this.people = people;
    this.listing = listing;
  }

  static Dependents of(Network network, BitSet places) {
    return new Dependents(network.people(places), into -> into.or(places));
  }

  public long people() {
    return people;
  }

  /** The places by number. */
  public BitSet places() {
    BitSet places = new BitSet();
    listing.accept(places);
    return places;
  }
}
