package org.tocsin.desk.draw.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Mapped;
import org.tocsin.desk.draw.Shapes;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Words;

/** What a script draws of a situation's neighbourhood: on the ground, and marks above it. */
final class SituationMarks {

  private static final double MIDDLE = Mapped.SIDE / 2;

  /** Corners of a circle. */
  private static final int CORNERS = 72;

  private final SituationMap map;
  private final Neighbourhood around;
  private final Links links;

  SituationMarks(SituationMap map, Links links) {
    this.map = map;
    this.around = Neighbourhood.of(map);
    this.links = links;
  }

  List<Mapped.Ground> ground() {
    List<Mapped.Ground> ground = new ArrayList<>();
    if (map.area().size() > 2) {
      ground.add(
          new Mapped.Ground("area", true, closed(around.degrees(map.area())), 0, Optional.empty()));
    }
    for (SituationMap.Spot spot : map.spots()) {
      if (spot.precisionKm() > 0) {
        ground.add(new Mapped.Ground("precision", true, circle(spot), 0, Optional.empty()));
      }
    }
    for (SituationMap.Line line : map.lines()) {
      ground.add(
          new Mapped.Ground(
              line.passage().word(),
              false,
              around.degrees(line.points()),
              map.beside(line),
              links.to("lifeline/" + line.id())));
    }
    return ground;
  }

  private static double[] closed(double[] ring) {
    int last = ring.length - 2;
    if (ring[0] == ring[last] && ring[1] == ring[last + 1]) {
      return ring;
    }
    double[] closed = java.util.Arrays.copyOf(ring, ring.length + 2);
    closed[ring.length] = ring[0];
    closed[ring.length + 1] = ring[1];
    return closed;
  }

  /** On a sphere: where one comes who goes so far from the point in each direction. */
  private double[] circle(SituationMap.Spot spot) {
    double away = spot.precisionKm() / Projection.EARTH;
    double north = Math.toRadians(spot.point().latitude().doubleValue());
    double east = around.longitude(spot.point());
    double[] ring = new double[2 * (CORNERS + 1)];
    for (int i = 0; i < CORNERS; i++) {
      double turn = 2 * Math.PI * i / CORNERS;
      double sine =
          StrictMath.sin(north) * StrictMath.cos(away)
              + StrictMath.cos(north) * StrictMath.sin(away) * StrictMath.cos(turn);
      double step =
          StrictMath.atan2(
              StrictMath.sin(turn) * StrictMath.sin(away) * StrictMath.cos(north),
              StrictMath.cos(away) - StrictMath.sin(north) * sine);
      ring[2 * i] = east + Math.toDegrees(step);
      ring[2 * i + 1] = Math.toDegrees(StrictMath.asin(sine));
    }
    ring[2 * CORNERS] = ring[0];
    ring[2 * CORNERS + 1] = ring[1];
    return ring;
  }

  /** Places first: what else there is steps aside for them. */
  List<Mapped.Mark> marks(Words words) {
    List<Mapped.Mark> marks = new ArrayList<>();
    map.spots().forEach(spot -> marks.add(place(spot, words)));
    map.lines().forEach(line -> marks.add(way(line, words)));
    for (MapPoint signal : map.signals()) {
      marks.add(
          new Mapped.Mark(
              "signal",
              around.longitude(signal.longitude()),
              signal.latitude(),
              links.to(signal.reference()),
              words.say("signals.count", "count", 1),
              "",
              sheet -> Shapes.signal(sheet, true, MIDDLE, MIDDLE, 7)));
    }
    return marks;
  }

  private Mapped.Mark place(SituationMap.Spot spot, Words words) {
    return new Mapped.Mark(
        "place",
        around.longitude(spot.point()),
        spot.point().latitude().doubleValue(),
        links.to("place/" + spot.id()),
        SituationMap.said(words, spot),
        spot.name().in(words.language()),
        sheet -> SituationDrawing.place(sheet, spot, MIDDLE, MIDDLE));
  }

  /** In the middle of its course. */
  private Mapped.Mark way(SituationMap.Line line, Words words) {
    List<GeoPoint> points = line.points();
    double[] degrees = around.degrees(points);
    int middle = points.size() / 2 * 2;
    return new Mapped.Mark(
        "way",
        (degrees[middle - 2] + degrees[middle]) / 2,
        (degrees[middle - 1] + degrees[middle + 1]) / 2,
        links.to("lifeline/" + line.id()),
        line.said(words),
        "",
        sheet -> way(sheet, line));
  }

  private static void way(Sheet sheet, SituationMap.Line line) {
    sheet.circle("pic-way-ground", MIDDLE, MIDDLE, 7.5);
    Shapes.passage(sheet, line.passage(), MIDDLE, MIDDLE, 4.5);
  }
}
