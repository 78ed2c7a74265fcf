package org.tocsin.core.alert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.model.Report;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;
import org.tocsin.notice.Place;
import org.tocsin.notice.PlaceRole;
import org.tocsin.notice.Point;
import org.tocsin.notice.Polygon;

/**
 * Places a notice names: where told incidents happened by an account of a named source, and the
 * ends of lifelines they touched. A place known from protected sources alone is not shown.
 */
final class PublicPlaces {

  private final SituationView view;

  PublicPlaces(SituationView view) {
    this.view = view;
  }

  List<Place> of(List<String> incidents) {
    Map<String, PlaceRole> roles = new LinkedHashMap<>();
    for (String id : incidents) {
      view.incident(id).flatMap(view::inPublic).ifPresent(incident -> collect(incident, roles));
    }
    if (roles.isEmpty()) {
      view.situation().places().stream()
          .filter(place -> !isToldInConfidenceAlone(place.id()))
          .forEach(place -> roles.put(place.id(), PlaceRole.CONTEXT));
    }
    List<Place> places = new ArrayList<>();
    roles.forEach(
        (id, role) ->
            view.situation().place(id).ifPresent(place -> places.add(shown(place, role))));
    return places;
  }

  /** Of a place that protected accounts alone tell of, not even its being watched is shown. */
  boolean isToldInConfidenceAlone(String place) {
    List<Report> telling =
        view.reports().stream()
            .filter(report -> report.place().equals(Optional.of(place)))
            .toList();
    return !telling.isEmpty()
        && telling.stream().noneMatch(report -> PublicNames.named(view.source(report.source())));
  }

  private void collect(SeenIncident incident, Map<String, PlaceRole> roles) {
    incident.place().ifPresent(place -> roles.put(place.value(), PlaceRole.INCIDENT));
    for (SeenIncident.LifelineReading reading : incident.lifelines()) {
      view.situation()
          .lifeline(reading.lifeline())
          .ifPresent(
              lifeline ->
                  lifeline.joins().forEach(end -> roles.putIfAbsent(end, PlaceRole.LIFELINE)));
    }
  }

  private static Place shown(org.tocsin.core.model.Place place, PlaceRole role) {
    return new Place(
        PublicNames.text(place.name()),
        role,
        place.point().map(PublicPlaces::point),
        place.point().isPresent() && place.precisionKm().isPresent()
            ? OptionalDouble.of(place.precisionKm().get().doubleValue())
            : OptionalDouble.empty());
  }

  Optional<Polygon> area() {
    List<GeoPoint> ring = view.situation().area();
    return ring.isEmpty()
        ? Optional.empty()
        : Optional.of(new Polygon(ring.stream().map(PublicPlaces::point).toList()));
  }

  private static Point point(GeoPoint point) {
    return new Point(point.latitude().doubleValue(), point.longitude().doubleValue());
  }
}
