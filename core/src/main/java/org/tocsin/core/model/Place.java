package org.tocsin.core.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.figure.Figure;

/**
 * A settlement, a crossing, a junction.
 *
 * @param point where it lies, where that is known
 * @param precisionKm radius within which the point is meant, kilometres
 * @param population how many live there, unknown where nobody says
 * @param supplies kinds of lifeline that are fed from here
 */
public record Place(
    String id,
    Label name,
    Optional<GeoPoint> point,
    Optional<BigDecimal> precisionKm,
    Optional<Figure> population,
    List<Lifeline.Kind> supplies) {

  public Place {
    precisionKm = precisionKm.map(GeoPoint::plain);
    supplies = List.copyOf(supplies);
  }
}
