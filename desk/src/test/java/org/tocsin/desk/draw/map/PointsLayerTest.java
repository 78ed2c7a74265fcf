package org.tocsin.desk.draw.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tocsin.desk.draw.Links;

class PointsLayerTest {

  private static final Links LINKS = reference -> Optional.of("/" + reference);

  private static List<DecodedTile.Feature> points(Tiles tiles, int zoom, int x, int y) {
    return DecodedTile.of(PointsLayer.tile(tiles, zoom, x, y, LINKS)).features("points");
  }

  private static long count(List<DecodedTile.Feature> points) {
    return points.stream().mapToLong(each -> (long) each.tags().get("count")).sum();
  }

  @Test
  void everyPointIsInOneTileOfEachZoom() {
    Tiles tiles = Tiles.inMercator(TilesTest.points(3000, 7));
    for (int zoom = 0; zoom <= 4; zoom++) {
      long all = 0;
      for (int x = 0; x < 1 << zoom; x++) {
        for (int y = 0; y < 1 << zoom; y++) {
          all += count(points(tiles, zoom, x, y));
        }
      }
      assertThat(all).as("zoom %d", zoom).isEqualTo(3000);
    }
  }

  @Test
  void marksOfATileDoNotLieOnEachOther() {
    List<DecodedTile.Feature> points =
        points(Tiles.inMercator(TilesTest.points(20_000, 5)), 0, 0, 0);
    assertThat(points).hasSizeLessThan(400);
    for (DecodedTile.Feature one : points) {
      for (DecodedTile.Feature other : points) {
        double dx = one.parts().get(0).get(0) - other.parts().get(0).get(0);
        double dy = one.parts().get(0).get(1) - other.parts().get(0).get(1);
        assertThat(one == other || Math.hypot(dx, dy) / 8 > 10).isTrue();
      }
    }
  }

  @Test
  void aSinglePointSaysWhereItIsOpenedAndSeveralHowManyTheyAre() {
    MapPoint road = new MapPoint("incident/road", 46.6, 39.7, 5);
    Tiles one = Tiles.inMercator(List.of(road));
    DecodedTile.Feature point = points(one, 0, 0, 0).get(0);
    assertThat(point.tags())
        .containsEntry("count", 1L)
        .containsEntry("rung", 5L)
        .containsEntry("to", "/incident/road")
        .doesNotContainKey("said");
    assertThat((double) point.parts().get(0).get(0) / 4096).isCloseTo(0.6294, within(0.0003));
    assertThat((double) point.parts().get(0).get(1) / 4096).isCloseTo(0.3796, within(0.0003));
    Tiles two = Tiles.inMercator(List.of(road, new MapPoint("incident/other", 46.6, 39.7, 6)));
    assertThat(points(two, 0, 0, 0).get(0).tags())
        .containsEntry("count", 2L)
        .containsEntry("rung", 6L)
        .containsEntry("said", "2")
        .doesNotContainKey("to");
    assertThat(points(two, 11, 1289, 777)).hasSize(1);
  }

  @Test
  void polesAndBothEdgesAreOnTheMap() {
    Tiles tiles =
        Tiles.inMercator(
            List.of(
                new MapPoint("a", 180, 0, 0),
                new MapPoint("b", -180, 0, 0),
                new MapPoint("c", 0, 90, 0),
                new MapPoint("d", 0, -90, 0)));
    List<DecodedTile.Feature> points = points(tiles, 0, 0, 0);
    assertThat(count(points)).isEqualTo(4);
    assertThat(points)
        .flatExtracting(each -> each.parts().get(0))
        .allMatch(at -> at >= 0 && at < VectorTile.EXTENT);
  }

  @Test
  void aTileThatIsNotThereIsRefused() {
    Tiles none = Tiles.inMercator(List.of());
    assertThat(PointsLayer.tile(none, 0, 0, 0, LINKS)).isEmpty();
    assertThat(PointsLayer.isTile(PointsLayer.DEEPEST, 0, 0)).isTrue();
    assertThatThrownBy(() -> PointsLayer.tile(none, PointsLayer.DEEPEST + 1, 0, 0, LINKS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void degreesComeBackFromThePlane() {
    Mercator mercator = new Mercator();
    for (double degrees = -85; degrees <= 85; degrees += 17) {
      assertThat(Mercator.latitude(mercator.planeY(0, degrees))).isCloseTo(degrees, within(1e-9));
      assertThat(Mercator.longitude(mercator.planeX(2 * degrees, 0)))
          .isCloseTo(2 * degrees, within(1e-9));
    }
    assertThat(Mercator.NORTHERNMOST).isCloseTo(85.0511287798066, within(1e-9));
    assertThat(mercator.planeY(0, Mercator.NORTHERNMOST)).isCloseTo(0, within(1e-12));
  }
}
