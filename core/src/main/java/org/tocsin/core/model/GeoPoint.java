package org.tocsin.core.model;

import java.math.BigDecimal;

/**
 * WGS 84, degrees, latitude first; decimal, so that what was written is what is published. Held
 * without trailing zeros, so that equal points are equal records.
 */
public record GeoPoint(BigDecimal latitude, BigDecimal longitude) {

  public GeoPoint {
    latitude = plain(latitude);
    longitude = plain(longitude);
  }

  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  public static boolean onEarth(BigDecimal latitude, BigDecimal longitude) {
    return latitude.abs().compareTo(BigDecimal.valueOf(90)) <= 0
        && longitude.abs().compareTo(BigDecimal.valueOf(180)) <= 0;
  }
}
