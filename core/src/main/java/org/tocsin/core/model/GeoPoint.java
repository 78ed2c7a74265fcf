package org.tocsin.core.model;

import java.math.BigDecimal;

/** WGS 84, degrees, latitude first; decimal, so that what was written is what is published. */
public record GeoPoint(BigDecimal latitude, BigDecimal longitude) {

  public static boolean onEarth(BigDecimal latitude, BigDecimal longitude) {
    return latitude.abs().compareTo(BigDecimal.valueOf(90)) <= 0
        && longitude.abs().compareTo(BigDecimal.valueOf(180)) <= 0;
  }
}
