package org.tocsin.desk.draw.map;

/** From the earth onto a plane whose y runs downwards, in units of the earth's radius. */
interface Projection {

  double x(double longitude, double latitude);

  double y(double longitude, double latitude);

  /** Units of the plane that a kilometre takes near its middle. */
  double perKilometre();

  /** The mean radius of the earth (IUGG), kilometres. */
  double EARTH = 6371.0088;
}
