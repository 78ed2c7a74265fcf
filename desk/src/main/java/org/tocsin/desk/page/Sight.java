package org.tocsin.desk.page;

import java.util.function.UnaryOperator;
import org.tocsin.core.view.AsOf;
import org.tocsin.desk.room.DeskRoom;
import org.tocsin.desk.words.Words;

/**
 * From where a page is made.
 *
 * @param link an address inside the desk, seen from the same day
 * @param insider whether what protected sources said may be asked for
 */
public record Sight(
    DeskRoom room, Words words, AsOf asOf, UnaryOperator<String> link, boolean insider) {

  public String link(String path) {
    return link.apply(path);
  }
}
