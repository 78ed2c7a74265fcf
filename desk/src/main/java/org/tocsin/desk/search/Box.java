package org.tocsin.desk.search;

/**
 * A stretch of the map, degrees WGS 84. Where {@code west} is greater than {@code east} it crosses
 * the antimeridian.
 */
public record Box(double south, double west, double north, double east) {

  /**
   * @throws IllegalArgumentException for what lies off the map, or a south that is north of north
   */
  public Box {
    if (!(south >= -90 && north <= 90 && south <= north)) {
      throw new IllegalArgumentException("latitudes from " + south + " to " + north);
    }
    if (!(Math.abs(west) <= 180 && Math.abs(east) <= 180)) {
      throw new IllegalArgumentException("longitudes from " + west + " to " + east);
    }
  }
}
