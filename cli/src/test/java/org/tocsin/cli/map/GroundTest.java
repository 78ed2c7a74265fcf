package org.tocsin.cli.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Land and borders beneath a map. */
class GroundTest {

  /** Four pixels a degree, the whole world or a stretch of it. */
  private static Ground of(double west, double south, double east, double north) {
    return Ground.of(
        longitude -> 4 * (longitude - west),
        latitude -> 4 * (north - latitude),
        new Window(0, 0, 4 * (east - west), 4 * (north - south)),
        east - west);
  }

  /** The longest step of a path, in pixels across. */
  private static double longest(String path) {
    Matcher points = Pattern.compile("([ML])(-?[0-9.]+) (-?[0-9.]+)").matcher(path);
    double before = 0;
    double longest = 0;
    while (points.find()) {
      double x = Double.parseDouble(points.group(2));
      if (points.group(1).equals("L")) {
        longest = Math.max(longest, Math.abs(x - before));
      }
      before = x;
    }
    return longest;
  }

  @Test
  void noLineCrossesTheMapWhereTheWorldIsCut() {
    Ground world = of(-180, -90, 180, 90);
    assertThat(longest(world.coasts())).isLessThan(200);
    assertThat(longest(world.borders())).isLessThan(200);
    assertThat(world.land()).startsWith("M").endsWith("Z");
  }

  @Test
  void aStretchHasTheBordersThatRunThroughItAndNothingOutside() {
    Ground central = of(14, 2, 28, 12);
    assertThat(central.borders()).isNotEmpty();
    Matcher points = Pattern.compile("[ML](-?[0-9.]+) (-?[0-9.]+)").matcher(central.borders());
    while (points.find()) {
      assertThat(Double.parseDouble(points.group(1))).isBetween(-0.1, 56.1);
      assertThat(Double.parseDouble(points.group(2))).isBetween(-0.1, 40.1);
    }
    assertThat(central.coasts()).isEmpty();
  }

  @Test
  void theOpenSeaIsEmpty() {
    Ground sea = of(-40, -25, -30, -20);
    assertThat(sea.land() + sea.coasts() + sea.borders()).isEmpty();
  }

  @Test
  void countriesBearTheirCodes() {
    assertThat(Borders.near().countries())
        .anyMatch(country -> country.code().equals("140") && country.name().contains("Central"));
  }
}
