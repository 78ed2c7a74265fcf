package org.tocsin.desk.page;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tocsin.core.view.AsOf;
import org.tocsin.desk.room.DeskRoom;
import org.tocsin.desk.room.Look;
import org.tocsin.desk.words.Words;

/**
 * From where a page is made.
 *
 * @param link an address inside the desk, seen from the same day
 * @param insider whether what protected sources said may be asked for
 */
public record Sight(
    DeskRoom room, Words words, AsOf asOf, UnaryOperator<String> link, boolean insider) {

  /**
   * @param day that links lead to; empty for today
   */
  static Sight of(DeskRoom room, String language, Look look, Optional<LocalDate> day) {
    return new Sight(
        room, Words.in(language), look.asOf(), path -> link(path, day), look.insider());
  }

  /** An address inside the desk, seen from a day. */
  public static String link(String path, Optional<LocalDate> day) {
    return day.map(it -> path + (path.contains("?") ? "&" : "?") + "day=" + it).orElse(path);
  }

  public String link(String path) {
    return link.apply(path);
  }
}
