package org.tocsin.desk.action;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.desk.draw.map.Tiles;
import org.tocsin.desk.page.Glance;
import org.tocsin.desk.page.Glances;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** A tile of the world's map, for looking closer. */
public final class ShowTile implements Action {

  /** What the tiles were made of, so that a hundred tiles of one map are cut from one. */
  private record Made(long position, String asOf, boolean insider, int missing, Tiles tiles) {}

  private volatile List<Made> made = List.of();

  @Override
  public Answer answer(Call call) {
    int zoom = number(call, "z");
    int x = number(call, "x");
    int y = number(call, "y");
    if (!Tiles.isTile(zoom, x, y)) {
      throw new NotThere("tile");
    }
    byte[] json =
        tiles(call)
            .json(zoom, x, y, reference -> Optional.of(address(call, reference)))
            .getBytes(StandardCharsets.UTF_8);
    return new Answer.Bytes("application/json", json, Optional.empty(), true);
  }

  private static int number(Call call, String part) {
    String text = call.part(part);
    if (!text.matches("[0-9]{1,5}")) {
      throw new NotThere("tile");
    }
    return Integer.parseInt(text);
  }

  private static String address(Call call, String reference) {
    return call.link("/incidents/" + reference.substring("incident/".length()));
  }

  private Tiles tiles(Call call) {
    long position = call.room().state().position();
    String asOf = call.asOf().toString();
    boolean insider = call.sight().insider();
    Glances<Glance> glances = Glances.of(call.sight());
    int missing = glances.missing().size();
    for (Made each : made) {
      if (each.position() == position
          && each.asOf().equals(asOf)
          && each.insider() == insider
          && each.missing() == missing) {
        return each.tiles();
      }
    }
    Tiles tiles = Tiles.of(Glances.points(glances));
    List<Made> now = new ArrayList<>(made.subList(Math.max(0, made.size() - 3), made.size()));
    now.add(new Made(position, asOf, insider, missing, tiles));
    made = List.copyOf(now);
    return tiles;
  }
}
