package org.tocsin.core.model;

import java.util.List;

/**
 * What a population depends on.
 *
 * @param joins places along it, from the supply to the population, in order
 * @param available since when the desk could have known of it
 */
public record Lifeline(
    String id, Label name, Kind kind, List<String> joins, Availability available) {

  public enum Kind {
    ROAD,
    GAS,
    WATER,
    POWER,
    NETWORK,
    AIR
  }

  public Lifeline {
    joins = List.copyOf(joins);
  }
}
