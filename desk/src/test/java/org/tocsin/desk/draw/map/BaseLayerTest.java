package org.tocsin.desk.draw.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseLayerTest {

  /** What a tile may hold of its neighbours, and the last step of a line that leaves it. */
  private static final int BEYOND = 80;

  private static boolean land(int zoom, double longitude, double latitude) {
    int count = 1 << zoom;
    Mercator mercator = new Mercator();
    double x = mercator.planeX(longitude, latitude) * count;
    double y = mercator.planeY(longitude, latitude) * count;
    int column = (int) Math.min(count - 1, Math.floor(x));
    int row = (int) Math.min(count - 1, Math.floor(y));
    double atX = (x - column) * VectorTile.EXTENT;
    double atY = (y - row) * VectorTile.EXTENT;
    return DecodedTile.of(BaseLayer.tile(zoom, column, row)).features("land").stream()
        .flatMap(feature -> feature.parts().stream())
        .anyMatch(ring -> inside(ring, atX, atY));
  }

  private static boolean inside(List<Long> ring, double x, double y) {
    boolean inside = false;
    for (int i = 2; i < ring.size(); i += 2) {
      double y1 = ring.get(i - 1);
      double y2 = ring.get(i + 1);
      if ((y1 > y) != (y2 > y)
          && x < ring.get(i - 2) + (y - y1) / (y2 - y1) * (ring.get(i) - ring.get(i - 2))) {
        inside = !inside;
      }
    }
    return inside;
  }

  @ParameterizedTest
  @CsvSource({
    "37.6, 55.7, true", // Moscow
    "36.8, -1.3, true", // Nairobi
    "-175.5, 66.6, true", // Russia beyond 180 degrees
    "179.5, 68.0, true", // Russia on this side of it
    "-179.9, -84.95, true", // Antarctica, around the pole
    "179.9, -84.95, true",
    "0, -80, true",
    "28.2, -29.5, true", // Lesotho, a hole in another country
    "0, 0, false",
    "-150, 5, false",
    "179.9, 0, false",
    "-179.9, 0, false",
    "0, 84.9, false", // The Arctic Ocean
    "51, 41.5, false" // The Caspian Sea
  })
  void landIsWhereItIsAtEveryZoom(double longitude, double latitude, boolean land) {
    for (int zoom = 0; zoom <= BaseLayer.DEEPEST; zoom++) {
      assertThat(land(zoom, longitude, latitude)).as("zoom %d", zoom).isEqualTo(land);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void noStripeCrossesTheMapAndNothingReachesFarBeyondItsTile(int zoom) {
    for (int x = 0; x < 1 << zoom; x++) {
      for (int y = 0; y < 1 << zoom; y++) {
        DecodedTile tile = DecodedTile.of(BaseLayer.tile(zoom, x, y));
        // Twenty degrees at most between two points of a coast or a border.
        double longest = 20.0 / 360 * VectorTile.EXTENT * (1 << zoom);
        for (String layer : List.of("coast", "border")) {
          tile.features(layer).stream()
              .flatMap(feature -> feature.parts().stream())
              .forEach(line -> assertThat(longestStep(line)).as(layer).isLessThan(longest));
        }
        tile.features("land").stream()
            .flatMap(feature -> feature.parts().stream())
            .flatMap(List::stream)
            .forEach(
                at -> assertThat(at).isBetween((long) -BEYOND, (long) VectorTile.EXTENT + BEYOND));
      }
    }
  }

  private static double longestStep(List<Long> line) {
    double longest = 0;
    for (int i = 2; i < line.size(); i += 2) {
      longest =
          Math.max(
              longest,
              Math.hypot(line.get(i) - line.get(i - 2), line.get(i + 1) - line.get(i - 1)));
    }
    return longest;
  }

  @Test
  void theOpenSeaIsAnEmptyTile() {
    assertThat(BaseLayer.tile(6, 10, 40)).isEmpty();
  }

  @Test
  void theSameTileIsTheSameBytes() {
    assertThat(BaseLayer.tile(4, 9, 6)).isEqualTo(BaseLayer.tile(4, 9, 6)).isNotEmpty();
  }

  @Test
  void aTileThatIsNotThereIsRefused() {
    assertThat(BaseLayer.isTile(BaseLayer.DEEPEST + 1, 0, 0)).isFalse();
    assertThat(BaseLayer.isTile(2, 4, 0)).isFalse();
    assertThatThrownBy(() -> BaseLayer.tile(0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
