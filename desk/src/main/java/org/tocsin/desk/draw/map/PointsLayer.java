package org.tocsin.desk.draw.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.desk.draw.Links;

/** Incidents as vector tiles in Web Mercator, those that would lie on each other drawn together. */
public final class PointsLayer {

  /** A tile takes so many pixels where it is not enlarged. */
  private static final int SIDE = 512;

  /** Cells along a tile's side, as a power of two: of 32 pixels. */
  private static final int CELLS = 4;

  /** Cells of the last zoom are as small as tiles cut them. */
  public static final int DEEPEST = Tiles.DEEPEST - 1;

  /** The least distance between the middles of two marks, pixels. */
  private static final double APART = 26;

  private PointsLayer() {}

  public static boolean isTile(int zoom, int x, int y) {
    return zoom <= DEEPEST && Tiles.isTile(zoom, x, y);
  }

  /**
   * A vector tile with the layer {@code points}: of each point how many incidents it stands for
   * ({@code count}), the same as it is written ({@code said}, for more than one), the gravest rung
   * ({@code rung}, 0 for none) and, of a single one, where it is opened ({@code to}).
   *
   * @param tiles in Mercator
   * @throws IllegalArgumentException if there is no such tile
   */
  public static byte[] tile(Tiles tiles, int zoom, int x, int y, Links links) {
    if (!isTile(zoom, x, y)) {
      throw new IllegalArgumentException("no tile " + zoom + "/" + x + "/" + y);
    }
    int count = 1 << zoom;
    VectorTile.Layer layer = new VectorTile.Layer("points");
    List<Tiles.Cluster> clusters =
        Clusters.of(tiles.tile(zoom, x, y, CELLS), (double) SIDE * count, APART);
    for (Tiles.Cluster each : clusters) {
      Map<String, Object> tags = new LinkedHashMap<>();
      tags.put("count", each.count());
      tags.put("rung", each.gravest());
      if (each.count() == 1) {
        links.to(each.one().reference()).ifPresent(address -> tags.put("to", address));
      } else {
        tags.put("said", Clusters.brief(each.count()));
      }
      layer.point(inTile(each.x() * count - x), inTile(each.y() * count - y), tags);
    }
    VectorTile tile = new VectorTile();
    tile.add(layer);
    return tile.bytes();
  }

  /** Within the tile, so that no point is drawn by two. */
  private static int inTile(double share) {
    return (int)
        Math.max(0, Math.min(VectorTile.EXTENT - 1, Math.floor(share * VectorTile.EXTENT)));
  }
}
