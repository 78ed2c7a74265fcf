package org.tocsin.core.model;

import java.util.List;

/**
 * What a population depends on: a way along places, each joined to the next.
 *
 * @param joins places along it, from the supply to the population, in order
 * @param line how it runs, where that is known better than by the places it joins
 * @param available since when the desk could have known of it
 */
public record Lifeline(
    String id,
    Label name,
    Kind kind,
    List<String> joins,
    List<GeoPoint> line,
    Availability available) {

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
    line = List.copyOf(line);
  }
}
