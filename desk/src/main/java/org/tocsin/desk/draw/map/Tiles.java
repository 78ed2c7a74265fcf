package org.tocsin.desk.draw.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tocsin.desk.draw.Links;

/**
 * Points by the hundred thousand, cut into square tiles of the world map, each with what lies in it
 * drawn together. The plane is that of a projection of the {@link WholeEarth}: a square from 0 to 1
 * whose width is the map's, x to the east and y to the south, the equator at one half. Zoom 0 is
 * the whole, each further one halves the side of a tile.
 *
 * <p>Points are sorted once along a Z-shaped curve (G. M. Morton 1966), so that what lies in a tile
 * or a cell of it follows upon each other. Never changes; may be read by many at once.
 */
public final class Tiles {

  /** The closest look that is served. */
  public static final int DEEPEST = 12;

  /** Cells along a tile's side, as a power of two: 8, of 32 pixels where a tile takes 256. */
  private static final int CELLS = 3;

  /** Of x and of y: both along the curve, above the 32 bits of a point's number, stay positive. */
  private static final int BITS = DEEPEST + CELLS;

  /** Steps along a tile's side in what is written. */
  private static final int FINE = 1024;

  /**
   * Points drawn together.
   *
   * @param x their mean place on the plane
   * @param count how many
   * @param gravest the highest rung among them; 0 for none
   * @param one the point of that rung that was given first
   */
  public record Cluster(double x, double y, int count, int gravest, MapPoint one) {}

  private final List<MapPoint> points;
  private final long[] order;
  private final double[] xs;
  private final double[] ys;

  private Tiles(List<MapPoint> points, WholeEarth earth) {
    this.points = List.copyOf(points);
    int size = points.size();
    order = new long[size];
    xs = new double[size];
    ys = new double[size];
    for (int i = 0; i < size; i++) {
      MapPoint point = points.get(i);
      xs[i] = earth.planeX(point.longitude(), point.latitude());
      ys[i] = earth.planeY(point.longitude(), point.latitude());
      order[i] = curve(cell(xs[i]), cell(ys[i])) << 32 | i;
    }
    Arrays.sort(order);
  }

  /** In Equal Earth, as pictures of the world are drawn. */
  public static Tiles of(List<MapPoint> points) {
    return new Tiles(points, new EqualEarth());
  }

  /** In Web Mercator, as vector tiles are. */
  public static Tiles inMercator(List<MapPoint> points) {
    return new Tiles(points, new Mercator());
  }

  private static int cell(double place) {
    return (int) Math.max(0, Math.min((1 << BITS) - 1, Math.floor(place * (1 << BITS))));
  }

  /** Bits of x and y by turns. */
  private static long curve(int x, int y) {
    return spread(x) | spread(y) << 1;
  }

  private static long spread(int value) {
    long bits = value;
    bits = (bits | bits << 8) & 0x00FF00FF;
    bits = (bits | bits << 4) & 0x0F0F0F0F;
    bits = (bits | bits << 2) & 0x33333333;
    return (bits | bits << 1) & 0x55555555;
  }

  public int size() {
    return points.size();
  }

  public List<MapPoint> points() {
    return points;
  }

  /**
   * What lies in a tile, cell by cell.
   *
   * @throws IllegalArgumentException if there is no such tile
   */
  public List<Cluster> tile(int zoom, int x, int y) {
    return tile(zoom, x, y, CELLS);
  }

  /**
   * The same in cells of another size.
   *
   * @param cells along a tile's side, as a power of two
   * @throws IllegalArgumentException if there is no such tile
   */
  List<Cluster> tile(int zoom, int x, int y, int cells) {
    if (!isTile(zoom, x, y)) {
      throw new IllegalArgumentException("no tile " + zoom + "/" + x + "/" + y);
    }
    int below = 2 * (BITS - zoom);
    long first = curve(x << (BITS - zoom), y << (BITS - zoom));
    return clusters(at(first), at(first + (1L << below)), Math.max(0, below - 2 * cells));
  }

  public static boolean isTile(int zoom, int x, int y) {
    return zoom >= 0 && zoom <= DEEPEST && x >= 0 && y >= 0 && x < 1 << zoom && y < 1 << zoom;
  }

  /** Everything, drawn together in cells of which so many powers of two make the map's width. */
  public List<Cluster> cells(int powers) {
    return clusters(0, order.length, 2 * (BITS - Math.min(powers, BITS)));
  }

  private List<Cluster> clusters(int from, int to, int below) {
    List<Cluster> found = new ArrayList<>();
    int start = from;
    for (int i = from; i < to; i++) {
      if (i + 1 == to || order[i] >>> 32 >>> below != order[i + 1] >>> 32 >>> below) {
        found.add(cluster(start, i + 1));
        start = i + 1;
      }
    }
    return found;
  }

  private Cluster cluster(int from, int to) {
    double x = 0;
    double y = 0;
    int gravest = -1;
    int one = Integer.MAX_VALUE;
    for (int i = from; i < to; i++) {
      int index = (int) order[i];
      x += xs[index];
      y += ys[index];
      int rung = points.get(index).rung();
      if (rung > gravest || (rung == gravest && index < one)) {
        gravest = rung;
        one = index;
      }
    }
    int count = to - from;
    return new Cluster(x / count, y / count, count, gravest, points.get(one));
  }

  /** The first in order that is not before this place of the curve. */
  private int at(long curve) {
    int found = Arrays.binarySearch(order, curve << 32);
    return found < 0 ? -found - 1 : found;
  }

  /**
   * A tile for the script: {@code {"z":1,"x":0,"y":0,"c":[[x,y,count,rung,"address"],…]}}, places
   * in 1024ths of the tile's side, the address only where a single point has one.
   *
   * @throws IllegalArgumentException if there is no such tile
   */
  public String json(int zoom, int x, int y, Links links) {
    double side = 1.0 / (1 << zoom);
    StringBuilder out = new StringBuilder();
    out.append("{\"z\":").append(zoom).append(",\"x\":").append(x);
    out.append(",\"y\":").append(y).append(",\"c\":[");
    String between = "";
    for (Cluster cluster : tile(zoom, x, y)) {
      out.append(between).append('[');
      out.append(Math.round((cluster.x() / side - x) * FINE)).append(',');
      out.append(Math.round((cluster.y() / side - y) * FINE)).append(',');
      out.append(cluster.count()).append(',').append(cluster.gravest());
      if (cluster.count() == 1) {
        links
            .to(cluster.one().reference())
            .ifPresent(address -> out.append(",\"").append(quoted(address)).append('"'));
      }
      out.append(']');
      between = ",";
    }
    return out.append("]}").toString();
  }

  /** As JSON has it, and harmless in HTML as well. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter > 0x1F && letter < 0x7F && "\"\\<>&'".indexOf(letter) < 0) {
        out.append(letter);
      } else {
        String hex = Integer.toHexString(letter);
        out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
      }
    }
    return out.toString();
  }
}
