package org.tocsin.desk.action;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tocsin.desk.draw.map.MapPoint;
import org.tocsin.desk.draw.map.Tiles;
import org.tocsin.desk.page.Glance;
import org.tocsin.desk.page.Glances;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/**
 * What may be seen by whoever asks, as of the day they look at, cut into tiles once for a hundred
 * of them: the last few such maps are kept.
 */
final class KeptTiles {

  private static final int MAPS = 4;

  /** What the tiles were made of. */
  private record Made(long position, String asOf, boolean insider, int missing, Tiles tiles) {}

  private final Function<List<MapPoint>, Tiles> cut;
  private volatile List<Made> made = List.of();

  KeptTiles(Function<List<MapPoint>, Tiles> cut) {
    this.cut = cut;
  }

  Tiles of(Call call) {
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
    Tiles tiles = cut.apply(Glances.points(glances));
    List<Made> now =
        new ArrayList<>(made.subList(Math.max(0, made.size() - MAPS + 1), made.size()));
    now.add(new Made(position, asOf, insider, missing, tiles));
    made = List.copyOf(now);
    return tiles;
  }

  /** Where an incident is opened. */
  static String address(Call call, String reference) {
    return call.link("/incidents/" + reference.substring("incident/".length()));
  }

  /**
   * A number of a tile's address.
   *
   * @throws NotThere if it is none
   */
  static int number(Call call, String part) {
    String text = call.part(part);
    if (!text.matches("[0-9]{1,5}")) {
      throw new NotThere("tile");
    }
    return Integer.parseInt(text);
  }
}
