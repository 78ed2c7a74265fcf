package org.tocsin.desk.draw.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Lifeline;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Mapped;
import org.tocsin.desk.draw.Passage;
import org.tocsin.desk.draw.Words;

class SituationMarksTest {

  private static final Words ENGLISH = Words.in("en");
  private static final Links LINKS = reference -> Optional.of("/" + reference);

  private static GeoPoint point(double latitude, double longitude) {
    return new GeoPoint(BigDecimal.valueOf(latitude), BigDecimal.valueOf(longitude));
  }

  private static SituationMap.Spot spot(String id, GeoPoint point, double precisionKm) {
    return new SituationMap.Spot(
        id, Label.of("en", id), point, precisionKm, Optional.empty(), false, Map.of(5, 2));
  }

  private static SituationMap.Line line(String id, Passage passage, GeoPoint... points) {
    return new SituationMap.Line(
        id, Label.of("en", id), Lifeline.Kind.ROAD, List.of(points), true, passage);
  }

  private static SituationMap map(
      List<GeoPoint> area, List<SituationMap.Spot> spots, SituationMap.Line... lines) {
    return new SituationMap(
        Label.of("en", "s"),
        area,
        spots,
        List.of(lines),
        List.of(new MapPoint("signal/x", -179, 10, 0)),
        0,
        List.of(),
        List.of());
  }

  /** By the formula of half a chord, kilometres. */
  private static double distance(double east, double north, double toEast, double toNorth) {
    double dy = Math.sin(Math.toRadians(toNorth - north) / 2);
    double dx = Math.sin(Math.toRadians(toEast - east) / 2);
    double square =
        dy * dy + Math.cos(Math.toRadians(north)) * Math.cos(Math.toRadians(toNorth)) * dx * dx;
    return 2 * Projection.EARTH * Math.asin(Math.sqrt(square));
  }

  @Test
  void everyCornerOfACircleIsAsFarFromItsMiddleAsItIsMeant() {
    for (double north : new double[] {-78, -12.5, 0, 45, 81}) {
      SituationMap map = map(List.of(), List.of(spot("a", point(north, 20), 75)));
      Mapped.Ground circle = map.ground(LINKS).get(0);
      assertThat(circle.kind()).isEqualTo("precision");
      assertThat(circle.area()).isTrue();
      double[] ring = circle.degrees();
      for (int i = 0; i < ring.length; i += 2) {
        assertThat(distance(20, north, ring[i], ring[i + 1])).isCloseTo(75, within(1e-6));
      }
      assertThat(ring[ring.length - 2]).isEqualTo(ring[0]);
      assertThat(ring[ring.length - 1]).isEqualTo(ring[1]);
    }
  }

  @Test
  void theFirstLookHasAllOfItWithRoomAround() {
    SituationMap map =
        map(
            List.of(point(1, 10), point(1, 13), point(4, 13)),
            List.of(spot("a", point(5, 9), 0)),
            line("road", Passage.OPEN, point(5, 9), point(0.5, 12)));
    Mapped.Extent extent = map.extent().orElseThrow();
    assertThat(extent.west()).isLessThan(9).isGreaterThan(8);
    assertThat(extent.east()).isGreaterThan(13).isLessThan(14);
    assertThat(extent.south()).isLessThan(0.5).isGreaterThan(-0.5);
    assertThat(extent.north()).isGreaterThan(5).isLessThan(6);
  }

  @Test
  void onePointIsSeenWithItsSurroundings() {
    Mapped.Extent extent =
        map(List.of(), List.of(spot("a", point(60, 20), 0))).extent().orElseThrow();
    assertThat(distance(20, extent.south(), 20, extent.north()))
        .isCloseTo(2 * Neighbourhood.LEAST_KM, within(0.01));
    assertThat(distance(extent.west(), 60, extent.east(), 60))
        .isCloseTo(2 * Neighbourhood.LEAST_KM, within(0.1));
  }

  @Test
  void whatLiesAcross180DegreesRunsOn() {
    SituationMap map =
        map(
            List.of(),
            List.of(spot("a", point(10, 179.5), 20), spot("b", point(10, -179.5), 0)),
            line("ferry", Passage.CLOSED, point(10, 179.5), point(10, -179.5)));
    Mapped.Extent extent = map.extent().orElseThrow();
    assertThat(extent.east() - extent.west()).isLessThan(3);
    assertThat(extent.east()).isGreaterThan(180.5);
    for (Mapped.Ground ground : map.ground(LINKS)) {
      for (int i = 0; i < ground.degrees().length; i += 2) {
        assertThat(ground.degrees()[i]).isBetween(extent.west(), extent.east());
      }
    }
    assertThat(map.marks(ENGLISH, LINKS).stream().map(Mapped.Mark::longitude))
        .containsExactly(179.5, 180.5, 180.0, 181.0);
  }

  @Test
  void linesThatRunTheSameWayAreDrawnBesideEachOther() {
    SituationMap map =
        map(
            List.of(point(1, 10), point(1, 13), point(4, 13)),
            List.of(),
            line("road", Passage.CLOSED, point(0, 0), point(1, 1)),
            line("cable", Passage.OPEN, point(0, 0), point(1, 1), point(2, 2)),
            line("pipe", Passage.PERHAPS_CLOSED, point(2, 2), point(5, 5)));
    List<Mapped.Ground> ground = map.ground(LINKS);
    assertThat(ground.stream().map(Mapped.Ground::kind))
        .containsExactly("area", "closed", "open", "perhaps-closed");
    assertThat(ground.stream().map(Mapped.Ground::beside)).containsExactly(0, 0, 1, 0);
    assertThat(ground.get(1).address()).contains("/lifeline/road");
    double[] area = ground.get(0).degrees();
    assertThat(area).as("closed").hasSize(8).endsWith(10, 1);
  }

  @Test
  void everyMarkIsToldAndLeadsToWhatItStandsFor() {
    SituationMap map =
        map(
            List.of(),
            List.of(spot("a", point(1, 10), 0)),
            line("road", Passage.CLOSED, point(1, 10), point(2, 10)));
    List<Mapped.Mark> marks = map.marks(ENGLISH, LINKS);
    assertThat(marks.stream().map(Mapped.Mark::kind)).containsExactly("place", "way", "signal");
    assertThat(marks.stream().map(mark -> mark.address().orElseThrow()))
        .containsExactly("/place/a", "/lifeline/road", "/signal/x");
    assertThat(marks.get(1).said()).contains("road").contains("closed");
  }
}
