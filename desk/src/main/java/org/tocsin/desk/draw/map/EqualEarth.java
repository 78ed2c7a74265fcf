package org.tocsin.desk.draw.map;

/**
 * The Equal Earth projection: areas are true, so that no country looks larger than it is (B.
 * Šavrič, T. Patterson and B. Jenny, The Equal Earth map projection, International Journal of
 * Geographical Information Science 33, 2019, 454-465, equations 8 and 9).
 */
final class EqualEarth implements WholeEarth {

  private static final double A1 = 1.340264;
  private static final double A2 = -0.081106;
  private static final double A3 = 0.000893;
  private static final double A4 = 0.003796;
  private static final double ROOT = StrictMath.sqrt(3) / 2;

  /** From the middle to the edge. */
  static final double HALF_WIDTH = new EqualEarth().x(180, 0);

  static final double HALF_HEIGHT = -new EqualEarth().y(0, 90);

  @Override
  public double x(double longitude, double latitude) {
    double theta = theta(latitude);
    double two = theta * theta;
    double six = two * two * two;
    double slope = A1 + 3 * A2 * two + six * (7 * A3 + 9 * A4 * two);
    return Math.toRadians(longitude) * StrictMath.cos(theta) / (ROOT * slope);
  }

  @Override
  public double y(double longitude, double latitude) {
    double theta = theta(latitude);
    double two = theta * theta;
    double six = two * two * two;
    return -theta * (A1 + A2 * two + six * (A3 + A4 * two));
  }

  @Override
  public double halfWidth() {
    return HALF_WIDTH;
  }

  @Override
  public double perKilometre() {
    return 1 / EARTH;
  }

  private static double theta(double latitude) {
    return StrictMath.asin(ROOT * StrictMath.sin(Math.toRadians(latitude)));
  }
}
