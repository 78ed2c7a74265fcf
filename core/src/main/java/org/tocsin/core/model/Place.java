package org.tocsin.core.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.tocsin.core.figure.Figure;

/**
 * A settlement, a crossing, a junction.
 *
 * @param point where it lies, where that is known
 * @param precisionKm radius within which the point is meant, kilometres
 * @param population how many live there, unknown where nobody says
 */
public record Place(
    String id,
    Label name,
    Optional<GeoPoint> point,
    Optional<BigDecimal> precisionKm,
    Optional<Figure> population) {

  public Place {
    precisionKm = precisionKm.map(GeoPoint::plain);
  }
}
