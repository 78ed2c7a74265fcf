package org.tocsin.cli.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BordersTest {

  @Test
  void bothScalesAreReadWhole() {
    assertThat(Borders.world().countries()).hasSize(177);
    assertThat(Borders.near().countries()).hasSize(241);
    assertThat(Borders.world().points()).isGreaterThan(8_000);
    assertThat(Borders.near().points()).isGreaterThan(75_000);
  }

  @Test
  void togetherTheyAreSmall() throws IOException {
    int size = 0;
    for (String name : List.of("borders-110m.bin", "borders-50m.bin")) {
      try (var in = Borders.class.getResourceAsStream(name)) {
        assertThat(in).isNotNull();
        size += in.readAllBytes().length;
      }
    }
    assertThat(size).isLessThan(600_000);
  }

  @Test
  void everyRingComesBackToItsBeginningAndIsOnEarth() {
    for (Borders borders : List.of(Borders.world(), Borders.near())) {
      for (double[] ring : borders.rings()) {
        assertThat(ring[0]).isEqualTo(ring[ring.length - 2]);
        assertThat(ring[1]).isEqualTo(ring[ring.length - 1]);
        double east = 0;
        double north = 0;
        for (int i = 0; i < ring.length; i += 2) {
          east = Math.max(east, Math.abs(ring[i]));
          north = Math.max(north, Math.abs(ring[i + 1]));
        }
        assertThat(east).isLessThanOrEqualTo(180);
        assertThat(north).isLessThanOrEqualTo(90);
      }
    }
  }

  /** What a stripe across the map would be: a step of half the world, but along a pole. */
  @Test
  void noStripeCrossesTheMap() {
    int crossing = 0;
    for (Borders borders : List.of(Borders.world(), Borders.near())) {
      for (double[] ring : borders.rings()) {
        crossing += stripes(ring);
        for (double[] area : Antimeridian.cutRing(ring)) {
          assertThat(stripes(area)).isZero();
        }
      }
      for (double[] line : borders.coasts()) {
        for (double[] part : Antimeridian.cutLine(line)) {
          assertThat(stripes(part)).isZero();
        }
      }
    }
    assertThat(crossing).as("rings that would make a stripe if they were not cut").isPositive();
  }

  private static int stripes(double[] points) {
    int stripes = 0;
    for (int i = 2; i < points.length; i += 2) {
      boolean wide = Math.abs(points[i] - points[i - 2]) > 180;
      boolean pole = Math.abs(points[i + 1]) > 89.9 && Math.abs(points[i - 1]) > 89.9;
      stripes += wide && !pole ? 1 : 0;
    }
    return stripes;
  }

  @Test
  void landIsWhereLandIs() {
    assertThat(onLand(25, 0)).as("Congo").isTrue();
    assertThat(onLand(179, 68.5)).as("Chukotka, west of 180 degrees").isTrue();
    assertThat(onLand(-175, 67)).as("Chukotka, east of 180 degrees").isTrue();
    assertThat(onLand(0, -85)).as("Antarctica").isTrue();
    assertThat(onLand(-30, 30)).as("Atlantic").isFalse();
    assertThat(onLand(-175, 0)).as("Pacific").isFalse();
  }

  private static boolean onLand(double longitude, double latitude) {
    boolean land = false;
    for (double[] ring : Borders.world().rings()) {
      for (double[] area : Antimeridian.cutRing(ring)) {
        land ^= inside(area, longitude, latitude);
      }
    }
    return land;
  }

  private static boolean inside(double[] area, double x, double y) {
    boolean inside = false;
    for (int i = 2; i < area.length; i += 2) {
      double y1 = area[i - 1];
      double y2 = area[i + 1];
      if ((y1 > y) != (y2 > y)
          && x < area[i - 2] + (y - y1) / (y2 - y1) * (area[i] - area[i - 2])) {
        inside = !inside;
      }
    }
    return inside;
  }
}
