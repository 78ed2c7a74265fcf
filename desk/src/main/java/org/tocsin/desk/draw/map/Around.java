package org.tocsin.desk.draw.map;

/**
 * The azimuthal equidistant projection around a point: distances from there are true, and no edge
 * of the world runs through a neighbourhood (J. P. Snyder, Map Projections: A Working Manual, USGS
 * Professional Paper 1395, 1987, pages 191-202).
 */
final class Around implements Projection {

  private final double longitude;
  private final double sine;
  private final double cosine;

  Around(double longitude, double latitude) {
    this.longitude = longitude;
    this.sine = StrictMath.sin(Math.toRadians(latitude));
    this.cosine = StrictMath.cos(Math.toRadians(latitude));
  }

  @Override
  public double x(double east, double north) {
    double phi = Math.toRadians(north);
    return stretch(east, phi)
        * StrictMath.cos(phi)
        * StrictMath.sin(Math.toRadians(east - longitude));
  }

  @Override
  public double y(double east, double north) {
    double phi = Math.toRadians(north);
    double turn = StrictMath.cos(Math.toRadians(east - longitude));
    return -stretch(east, phi) * (cosine * StrictMath.sin(phi) - sine * StrictMath.cos(phi) * turn);
  }

  private double stretch(double east, double phi) {
    double turn = StrictMath.cos(Math.toRadians(east - longitude));
    double near = sine * StrictMath.sin(phi) + cosine * StrictMath.cos(phi) * turn;
    double away = StrictMath.acos(Math.max(-1, Math.min(1, near)));
    double over = StrictMath.sin(away);
    return over < 1e-12 ? 1 : away / over;
  }

  @Override
  public double perKilometre() {
    return 1 / EARTH;
  }
}
