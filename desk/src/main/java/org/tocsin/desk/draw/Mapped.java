package org.tocsin.desk.draw;

import java.util.List;
import java.util.Optional;

/** A picture of places on the earth, in whose place a script can draw a map that moves. */
public interface Mapped extends Picture {

  /**
   * A mark that stands on a place at every scale.
   *
   * @param kind of letters: what it is, for the style sheet and the script
   * @param longitude degrees
   * @param latitude degrees
   * @param address where it leads; empty where there is nothing to be opened
   * @param said all of it in words
   * @param name written beside it where there is room; empty for none
   * @param sign drawn in a square with sides of {@link #SIDE}
   */
  record Mark(
      String kind,
      double longitude,
      double latitude,
      Optional<String> address,
      String said,
      String name,
      Sign sign) {}

  /** Draws a sign around the middle of a small sheet. */
  @FunctionalInterface
  interface Sign {
    void on(Sheet sheet);
  }

  /** Pixels of a mark's square: as large as a finger asks for (WCAG 2.2, 2.5.8). */
  double SIDE = 28;

  /** In the order in which they take their places and are read. */
  List<Mark> marks(Words words, Links links);

  /** What stands below the map: signs explained, and what is not on it. */
  Picture below();
}
