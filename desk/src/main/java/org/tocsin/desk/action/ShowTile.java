package org.tocsin.desk.action;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tocsin.desk.draw.map.Tiles;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** A tile of the world's map, for looking closer. */
public final class ShowTile implements Action {

  private final KeptTiles kept = new KeptTiles(Tiles::of);

  @Override
  public Answer answer(Call call) {
    int zoom = KeptTiles.number(call, "z");
    int x = KeptTiles.number(call, "x");
    int y = KeptTiles.number(call, "y");
    if (!Tiles.isTile(zoom, x, y)) {
      throw new NotThere("tile");
    }
    byte[] json =
        kept.of(call)
            .json(zoom, x, y, reference -> Optional.of(KeptTiles.address(call, reference)))
            .getBytes(StandardCharsets.UTF_8);
    return new Answer.Bytes("application/json", json, Optional.empty(), true);
  }
}
