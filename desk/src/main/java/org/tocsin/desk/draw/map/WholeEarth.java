package org.tocsin.desk.draw.map;

/** A projection of the whole earth, with the plane that tiles are cut from. */
interface WholeEarth extends Projection {

  /** From the middle to the edge, in units of the earth's radius. */
  double halfWidth();

  /** From 0 in the west to 1 in the east. */
  default double planeX(double longitude, double latitude) {
    return (x(longitude, latitude) / halfWidth() + 1) / 2;
  }

  /** To the south, in the same unit; the equator is at one half. */
  default double planeY(double longitude, double latitude) {
    return (y(longitude, latitude) / halfWidth() + 1) / 2;
  }
}
