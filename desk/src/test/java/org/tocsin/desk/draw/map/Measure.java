package org.tocsin.desk.draw.map;

import java.util.List;
import java.util.Locale;
import org.tocsin.desk.draw.Drawing;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Words;

/** How long maps of 100,000 points take on this machine: a program, not a test. */
public final class Measure {

  private Measure() {}

  public static void main(String[] arguments) {
    List<MapPoint> points = TilesTest.points(100_000, 42);
    for (int round = 0; round < 6; round++) {
      long start = System.nanoTime();
      Tiles tiles = Tiles.of(points);
      long built = System.nanoTime();
      int bytes = tiles.json(0, 0, 0, Links.none()).length();
      long told = System.nanoTime();
      WorldMap map = new WorldMap(List.of(), tiles, 0, Tiles.of(List.of()), List.of());
      int svg = Drawing.of("m", Words.in("en"), Links.none()).svg(map, Drawing.WIDE).length();
      long drawn = System.nanoTime();
      System.out.printf(
          Locale.ROOT,
          "index %d ms, tile 0/0/0 %d us (%d bytes), picture %d ms (%d bytes)%n",
          (built - start) / 1_000_000,
          (told - built) / 1_000,
          bytes,
          (drawn - told) / 1_000_000,
          svg);
    }
  }
}
