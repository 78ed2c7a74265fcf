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

  /**
   * A line or an area that lies on the ground, below all marks.
   *
   * @param kind of letters and hyphens: what it is, for the script
   * @param area whether it is closed: its last point is then its first
   * @param degrees longitude and latitude by turns; beyond 180 where it runs on across
   * @param beside how many others it lies beside that run the same way
   * @param address where it leads; empty where there is nothing to be opened
   */
  record Ground(
      String kind, boolean area, double[] degrees, int beside, Optional<String> address) {}

  /**
   * Part of the earth, in degrees; east may be beyond 180, west beyond -180.
   *
   * @param west less than east
   * @param south less than north
   */
  record Extent(double west, double south, double east, double north) {}

  /** Pixels of a mark's square: as large as a finger asks for (WCAG 2.2, 2.5.8). */
  double SIDE = 28;

  /** Whether anything stands on a map. */
  boolean placed();

  /** What the first look shows; empty for the whole earth. */
  Optional<Extent> extent();

  /** What comes later lies above. */
  List<Ground> ground(Links links);

  /** In the order in which they take their places and are read. */
  List<Mark> marks(Words words, Links links);

  /** What stands below the map: signs explained, and what is not on it. */
  Picture below();
}
