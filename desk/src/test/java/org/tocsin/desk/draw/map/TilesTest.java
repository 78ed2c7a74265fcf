package org.tocsin.desk.draw.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tocsin.desk.draw.Links;

class TilesTest {

  static List<MapPoint> points(int count, long seed) {
    Random random = new Random(seed);
    List<MapPoint> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(
          new MapPoint(
              "incident/i-" + i,
              -180 + 360 * random.nextDouble(),
              Math.toDegrees(Math.asin(2 * random.nextDouble() - 1)),
              random.nextInt(8)));
    }
    return points;
  }

  private static int count(List<Tiles.Cluster> clusters) {
    return clusters.stream().mapToInt(Tiles.Cluster::count).sum();
  }

  @Property(tries = 60, seed = "20221203")
  void aTileHasWhatItsFourPartsHave(
      @ForAll @IntRange(max = 5) int zoom,
      @ForAll @IntRange(max = 31) int x,
      @ForAll @IntRange(max = 31) int y) {
    Tiles tiles = Tiles.of(points(3000, 7));
    int atX = x % (1 << zoom);
    int atY = y % (1 << zoom);
    int parts = 0;
    for (int part = 0; part < 4; part++) {
      parts += count(tiles.tile(zoom + 1, 2 * atX + part % 2, 2 * atY + part / 2));
    }
    assertThat(count(tiles.tile(zoom, atX, atY))).isEqualTo(parts);
  }

  @Test
  void theWholeHasEveryPoint() {
    Tiles tiles = Tiles.of(points(5000, 1));
    assertThat(count(tiles.tile(0, 0, 0))).isEqualTo(5000);
    assertThat(tiles.tile(0, 0, 0)).hasSizeLessThanOrEqualTo(64);
    assertThat(count(tiles.cells(5))).isEqualTo(5000);
  }

  @Test
  void theOrderInWhichPointsComeDoesNotMatter() {
    List<MapPoint> points = points(500, 3);
    List<MapPoint> turned = new ArrayList<>(points);
    Collections.reverse(turned);
    Set<String> one = new HashSet<>();
    Set<String> other = new HashSet<>();
    Tiles.of(points).cells(4).forEach(each -> one.add(each.count() + " " + each.gravest()));
    Tiles.of(turned).cells(4).forEach(each -> other.add(each.count() + " " + each.gravest()));
    assertThat(one).isEqualTo(other);
  }

  @Test
  void aClusterTellsOfItsGravest() {
    Tiles tiles =
        Tiles.of(
            List.of(
                new MapPoint("incident/a", 10, 10, 2),
                new MapPoint("incident/b", 10, 10, 6),
                new MapPoint("incident/c", 10, 10, 6)));
    assertThat(tiles.tile(0, 0, 0))
        .singleElement()
        .satisfies(
            cluster -> {
              assertThat(cluster.gravest()).isEqualTo(6);
              assertThat(cluster.one().reference()).isEqualTo("incident/b");
            });
  }

  @Test
  void theEdgesOfTheWorldAreInATile() {
    List<MapPoint> edges =
        List.of(
            new MapPoint("a", 180, 0, 0), new MapPoint("b", -180, 0, 0),
            new MapPoint("c", 0, 90, 0), new MapPoint("d", 0, -90, 0));
    assertThat(count(Tiles.of(edges).tile(0, 0, 0))).isEqualTo(4);
  }

  @Test
  void whatIsWrittenIsJsonAndBreaksOutOfNothing() throws IOException {
    Links links = reference -> Optional.of("/i\"</script>\\\n\u2028'&" + reference);
    Tiles tiles = Tiles.of(List.of(new MapPoint("incident/a", 10, 10, 2)));
    String json = tiles.json(0, 0, 0, links);
    assertThat(json).doesNotContain("<", ">", "&", "\u2028", "'");
    JsonNode read = new ObjectMapper().readTree(json);
    assertThat(read.get("c").get(0).get(4).asText())
        .isEqualTo("/i\"</script>\\\n\u2028'&incident/a");
    assertThat(read.get("c").get(0).get(2).asInt()).isEqualTo(1);
  }

  @Test
  void aTileThatIsNotThereIsRefused() {
    Tiles tiles = Tiles.of(List.of());
    assertThat(tiles.tile(0, 0, 0)).isEmpty();
    assertThat(Tiles.isTile(1, 2, 0)).isFalse();
    assertThatThrownBy(() -> tiles.tile(Tiles.DEEPEST + 1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tiles.tile(1, -1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void marksOfAMapDoNotLieOnEachOther() {
    double side = 952;
    List<Tiles.Cluster> spots = Clusters.of(Tiles.of(points(20_000, 5)), side, 26);
    assertThat(count(spots)).isEqualTo(20_000);
    assertThat(spots).hasSizeBetween(200, 1600);
  }
}
