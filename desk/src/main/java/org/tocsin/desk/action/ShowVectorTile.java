package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.desk.draw.map.BaseLayer;
import org.tocsin.desk.draw.map.PointsLayer;
import org.tocsin.desk.draw.map.Tiles;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** A vector tile of the world's map: land and borders, or incidents. */
public final class ShowVectorTile implements Action {

  /** As registered with IANA. */
  private static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

  /**
   * A browser keeps land on its disk up to this zoom, tiles as large as a continent: those of
   * closer looks would tell whoever takes the disk which places somebody looked at.
   */
  private static final int DEEPEST_KEPT = 3;

  private final KeptTiles kept = new KeptTiles(Tiles::inMercator);

  @Override
  public Answer answer(Call call) {
    int zoom = KeptTiles.number(call, "z");
    int x = KeptTiles.number(call, "x");
    int y = KeptTiles.number(call, "y");
    return switch (call.part("layer")) {
      case "base" -> base(zoom, x, y);
      case "points" -> points(call, zoom, x, y);
      default -> throw new NotThere("tile");
    };
  }

  private static Answer base(int zoom, int x, int y) {
    if (!BaseLayer.isTile(zoom, x, y)) {
      throw new NotThere("tile");
    }
    byte[] tile = BaseLayer.tile(zoom, x, y);
    return zoom <= DEEPEST_KEPT ? new Answer.ForAll(MEDIA_TYPE, tile) : bytes(tile);
  }

  private Answer points(Call call, int zoom, int x, int y) {
    if (!PointsLayer.isTile(zoom, x, y)) {
      throw new NotThere("tile");
    }
    return bytes(
        PointsLayer.tile(
            kept.of(call),
            zoom,
            x,
            y,
            reference -> Optional.of(KeptTiles.address(call, reference))));
  }

  private static Answer bytes(byte[] tile) {
    return new Answer.Bytes(MEDIA_TYPE, tile, Optional.empty(), true);
  }
}
