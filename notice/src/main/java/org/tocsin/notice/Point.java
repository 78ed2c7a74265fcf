package org.tocsin.notice;

/**
 * A point on the Earth, WGS 84.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Point(double latitude, double longitude) {
  public Point {
    if (!(latitude >= -90 && latitude <= 90) || !(longitude >= -180 && longitude <= 180)) {
      throw new IllegalArgumentException("not on the Earth: " + latitude + ", " + longitude);
    }
    // Adding zero turns -0.0 into 0.0, so that equal places are equal records and equal bytes.
    latitude = latitude + 0.0;
    longitude = longitude + 0.0;
  }
}
