package org.tocsin.core.signal;

import java.math.BigDecimal;
import java.util.List;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.model.Place;
import org.tocsin.core.model.Situation;

/** Whether a point is of a situation: in its area, or near one of its places. */
public final class SituationArea {

  /** How far from a place a point may lie, where the place is not less precise. */
  static final double NEAR_KM = 25;

  private static final double KM_A_DEGREE = 111.195;

  private SituationArea() {}

  public static boolean has(Situation situation, GeoPoint point) {
    return within(point, situation.area())
        || situation.places().stream().anyMatch(place -> near(point, place));
  }

  /** Whether anything is known of where it is; else no point is of it. */
  public static boolean known(Situation situation) {
    return !situation.area().isEmpty()
        || situation.places().stream().anyMatch(place -> place.point().isPresent());
  }

  private static boolean near(GeoPoint point, Place place) {
    double reach = Math.max(NEAR_KM, place.precisionKm().map(BigDecimal::doubleValue).orElse(0.0));
    return place.point().filter(at -> kilometres(point, at) <= reach).isPresent();
  }

  /** On a sphere, by the haversine. */
  static double kilometres(GeoPoint one, GeoPoint other) {
    double lat1 = StrictMath.toRadians(one.latitude().doubleValue());
    double lat2 = StrictMath.toRadians(other.latitude().doubleValue());
    double half = StrictMath.sin((lat2 - lat1) / 2);
    double along =
        StrictMath.sin(
            StrictMath.toRadians(other.longitude().doubleValue() - one.longitude().doubleValue())
                / 2);
    double h = half * half + StrictMath.cos(lat1) * StrictMath.cos(lat2) * along * along;
    return StrictMath.toDegrees(2 * StrictMath.asin(Math.min(1, StrictMath.sqrt(h)))) * KM_A_DEGREE;
  }

  /** By how often a ray to the east crosses the ring. */
  private static boolean within(GeoPoint point, List<GeoPoint> ring) {
    double x = point.longitude().doubleValue();
    double y = point.latitude().doubleValue();
    boolean inside = false;
    for (int i = 1; i < ring.size(); i++) {
      double y1 = ring.get(i - 1).latitude().doubleValue();
      double y2 = ring.get(i).latitude().doubleValue();
      if ((y1 > y) != (y2 > y)) {
        double x1 = ring.get(i - 1).longitude().doubleValue();
        double x2 = ring.get(i).longitude().doubleValue();
        inside ^= x < (x2 - x1) * (y - y1) / (y2 - y1) + x1;
      }
    }
    return inside;
  }
}
