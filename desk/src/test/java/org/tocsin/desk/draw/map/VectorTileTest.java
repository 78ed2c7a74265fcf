package org.tocsin.desk.draw.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VectorTileTest {

  @Test
  void theCommandsOfTheSpecificationsOwnExamples() {
    // Section 4.3.5.1: a point at (25,17); 4.3.5.3: a line (2,2), (2,10), (10,10).
    VectorTile.Layer points = new VectorTile.Layer("p");
    points.point(25, 17, Map.of());
    VectorTile tile = new VectorTile();
    tile.add(points);
    assertThat(HexFormat.of().formatHex(tile.bytes())).contains("09" + "32" + "22");
    VectorTile.Layer lines = new VectorTile.Layer("l");
    lines.lines(List.of(new int[] {2, 2, 2, 10, 10, 10}));
    VectorTile other = new VectorTile();
    other.add(lines);
    assertThat(HexFormat.of().formatHex(other.bytes()))
        .contains("09" + "04" + "04" + "12" + "00" + "10" + "10" + "00");
  }

  @Property(tries = 200, seed = "20221203")
  void whatIsWrittenIsReadBack(@ForAll Random random) {
    VectorTile tile = new VectorTile();
    VectorTile.Layer points = new VectorTile.Layer("points é");
    List<DecodedTile.Feature> expected = new ArrayList<>();
    int count = random.nextInt(20);
    for (int i = 0; i < count; i++) {
      int x = random.nextInt(9000) - 2000;
      int y = random.nextInt();
      Map<String, Object> tags = new LinkedHashMap<>();
      tags.put("count", random.nextInt(Integer.MAX_VALUE));
      if (random.nextBoolean()) {
        tags.put("to", "/x?day=" + random.nextInt(3) + "ß");
      }
      points.point(x, y / 2, tags);
      Map<String, Object> told = new LinkedHashMap<>(tags);
      told.replaceAll((key, value) -> value instanceof Integer whole ? whole.longValue() : value);
      expected.add(new DecodedTile.Feature(1, told, List.of(List.of((long) x, (long) (y / 2)))));
    }
    tile.add(points);
    DecodedTile read = DecodedTile.of(tile.bytes());
    assertThat(read.features("points é")).isEqualTo(expected);
    assertThat(read.layers().values()).allMatch(layer -> layer.extent() == VectorTile.EXTENT);
  }

  @Test
  void areasRunOneWayHoweverTheyWereGiven() {
    int[] right = {0, 0, 10, 0, 10, 10, 0, 10, 0, 0};
    int[] left = {0, 0, 0, 10, 10, 10, 10, 0, 0, 0};
    int[] nothing = {5, 5, 9, 9, 5, 5};
    VectorTile.Layer areas = new VectorTile.Layer("a");
    areas.areas(List.of(right, left, nothing));
    VectorTile tile = new VectorTile();
    tile.add(areas);
    DecodedTile.Feature one = DecodedTile.of(tile.bytes()).features("a").get(0);
    assertThat(one.kind()).isEqualTo(3);
    assertThat(one.parts()).hasSize(2).allMatch(ring -> area(ring) == 100);
  }

  /** By the surveyor's formula. */
  static double area(List<Long> ring) {
    double sum = 0;
    for (int i = 2; i < ring.size(); i += 2) {
      sum += ring.get(i - 2) * ring.get(i + 1) - ring.get(i) * ring.get(i - 1);
    }
    return sum / 2;
  }

  @Test
  void whatIsEmptyIsLeftOut() {
    VectorTile tile = new VectorTile();
    VectorTile.Layer nothing = new VectorTile.Layer("nothing");
    nothing.lines(List.of());
    nothing.areas(List.of());
    tile.add(nothing);
    assertThat(tile.bytes()).isEmpty();
  }

  @Test
  void otherValuesAreAMistakeOfTheProgram() {
    VectorTile.Layer points = new VectorTile.Layer("p");
    points.point(0, 0, Map.of("share", 0.5));
    VectorTile tile = new VectorTile();
    assertThatThrownBy(() -> tile.add(points)).isInstanceOf(IllegalArgumentException.class);
  }
}
