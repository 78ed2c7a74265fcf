package org.tocsin.notice;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A place the notice speaks of.
 *
 * @param names by language; two names in dispute stand side by side in one text
 * @param point empty where unknown or withheld
 * @param precisionKm how far off the point may be, in kilometres, above 0; empty where unknown or
 *     where there is no point
 */
public record Place(
    LocalText names, PlaceRole role, Optional<Point> point, OptionalDouble precisionKm) {
  /** Half the Earth's girth: nothing can be further off. */
  private static final double FURTHEST_KM = 20_040;

  public Place {
    if (precisionKm.isPresent()) {
      double km = precisionKm.getAsDouble();
      if (point.isEmpty()) {
        throw new IllegalArgumentException("a precision without a point");
      }
      if (!(km > 0 && km <= FURTHEST_KM)) {
        throw new IllegalArgumentException("precision out of range: " + km + " km");
      }
    }
  }
}
