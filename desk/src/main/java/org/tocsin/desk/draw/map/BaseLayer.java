package org.tocsin.desk.draw.map;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.cli.map.Antimeridian;
import org.tocsin.cli.map.Borders;
import org.tocsin.cli.map.Window;

/**
 * Land, coasts and borders of the whole earth as vector tiles in Web Mercator, cut at 180 degrees
 * and at each tile's edge, a little beyond it. Never changes; may be read by many at once.
 */
public final class BaseLayer {

  /** Beyond it a tile is drawn larger: the finest borders have no more to tell. */
  public static final int DEEPEST = 8;

  /** From this zoom on the finer borders are drawn. */
  private static final int NEAR = 3;

  /** Beyond each edge of a tile, so that strokes do not end in sight there. */
  private static final int BEYOND = 80;

  /** What is closer together looks like one point: half a pixel where a tile takes 512. */
  private static final int LEAST = 4;

  private static final class World {
    static final BaseLayer MADE = new BaseLayer(Borders.world());
  }

  private static final class Near {
    static final BaseLayer MADE = new BaseLayer(Borders.near());
  }

  /**
   * A stretch of the plane.
   *
   * @param points x and y by turns, from 0 to 1
   */
  private record Stretch(double[] points, Window around) {

    static Stretch of(double[] degrees) {
      Mercator mercator = new Mercator();
      double[] points = new double[degrees.length];
      double left = 1;
      double top = 1;
      double right = 0;
      double bottom = 0;
      for (int i = 0; i < degrees.length; i += 2) {
        points[i] = mercator.planeX(degrees[i], degrees[i + 1]);
        points[i + 1] = mercator.planeY(degrees[i], degrees[i + 1]);
        left = Math.min(left, points[i]);
        right = Math.max(right, points[i]);
        top = Math.min(top, points[i + 1]);
        bottom = Math.max(bottom, points[i + 1]);
      }
      return new Stretch(points, new Window(left, top, right, bottom));
    }

    boolean near(Window window) {
      return around.left() <= window.right()
          && around.right() >= window.left()
          && around.top() <= window.bottom()
          && around.bottom() >= window.top();
    }
  }

  private final List<Stretch> land = new ArrayList<>();
  private final List<Stretch> coasts = new ArrayList<>();
  private final List<Stretch> borders = new ArrayList<>();

  private BaseLayer(Borders from) {
    from.rings()
        .forEach(ring -> Antimeridian.cutRing(ring).forEach(area -> land.add(Stretch.of(area))));
    cut(from.coasts(), coasts);
    cut(from.between(), borders);
  }

  private static void cut(List<double[]> lines, List<Stretch> into) {
    lines.forEach(line -> Antimeridian.cutLine(line).forEach(part -> into.add(Stretch.of(part))));
  }

  public static boolean isTile(int zoom, int x, int y) {
    return zoom <= DEEPEST && Tiles.isTile(zoom, x, y);
  }

  /**
   * A vector tile with the layers {@code land}, {@code coast} and {@code border}; empty on the open
   * sea.
   *
   * @throws IllegalArgumentException if there is no such tile
   */
  public static byte[] tile(int zoom, int x, int y) {
    if (!isTile(zoom, x, y)) {
      throw new IllegalArgumentException("no tile " + zoom + "/" + x + "/" + y);
    }
    return (zoom < NEAR ? World.MADE : Near.MADE).cut(1 << zoom, x, y);
  }

  private byte[] cut(int count, int x, int y) {
    double beyond = (double) BEYOND / VectorTile.EXTENT;
    Window window =
        new Window(
            (x - beyond) / count,
            (y - beyond) / count,
            (x + 1 + beyond) / count,
            (y + 1 + beyond) / count);
    VectorTile tile = new VectorTile();
    VectorTile.Layer areas = new VectorTile.Layer("land");
    List<int[]> rings = new ArrayList<>();
    for (Stretch each : land) {
      if (each.near(window)) {
        double[] kept = window.area(each.points());
        add(rings, inTile(kept, count, x, y), 8);
      }
    }
    areas.areas(rings);
    tile.add(areas);
    tile.add(lines("coast", coasts, window, count, x, y));
    tile.add(lines("border", borders, window, count, x, y));
    return tile.bytes();
  }

  private static VectorTile.Layer lines(
      String name, List<Stretch> lines, Window window, int count, int x, int y) {
    List<int[]> kept = new ArrayList<>();
    for (Stretch each : lines) {
      if (each.near(window)) {
        window.parts(each.points()).forEach(part -> add(kept, inTile(part, count, x, y), 4));
      }
    }
    VectorTile.Layer layer = new VectorTile.Layer(name);
    layer.lines(kept);
    return layer;
  }

  private static void add(List<int[]> to, int[] line, int least) {
    if (line.length >= least) {
      to.add(line);
    }
  }

  /** Without what is too close to the point before; the last point always stays. */
  private static int[] inTile(double[] plane, int count, int x, int y) {
    int[] kept = new int[plane.length];
    int size = 0;
    for (int i = 0; i < plane.length; i += 2) {
      int atX = (int) Math.round((plane[i] * count - x) * VectorTile.EXTENT);
      int atY = (int) Math.round((plane[i + 1] * count - y) * VectorTile.EXTENT);
      boolean last = i == plane.length - 2;
      int away =
          size == 0
              ? Integer.MAX_VALUE
              : Math.max(Math.abs(atX - kept[size - 2]), Math.abs(atY - kept[size - 1]));
      if (away >= LEAST || (last && away > 0)) {
        kept[size++] = atX;
        kept[size++] = atY;
      }
    }
    return java.util.Arrays.copyOf(kept, size);
  }
}
