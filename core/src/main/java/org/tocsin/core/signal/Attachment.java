package org.tocsin.core.signal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.model.Place;
import org.tocsin.core.model.Situation;

/**
 * Why a signal is of a situation: an event it counts lies in the situation's area or near one of
 * its places. Parties that both name are told beside it; alone they attach nothing, since forces
 * act in many places.
 *
 * @param events how many of the listed events lie there
 * @param parties named alike by the provider and by the situation
 */
public record Attachment(String situation, int events, List<String> parties) {

  /**
   * How far from a place of the situation an event may lie, where the place is not less precise.
   */
  static final double NEAR_KM = 25;

  private static final double KM_A_DEGREE = 111.195;

  public Attachment {
    parties = List.copyOf(parties);
  }

  /** Empty where nothing it counts lies there. */
  public static Optional<Attachment> of(Signal signal, Situation situation) {
    int inside =
        (int)
            signal.contributions().stream()
                .flatMap(event -> event.point().stream())
                .filter(point -> lies(point, situation))
                .count();
    return inside == 0
        ? Optional.empty()
        : Optional.of(
            new Attachment(situation.id(), inside, List.copyOf(parties(signal, situation))));
  }

  private static Set<String> parties(Signal signal, Situation situation) {
    Set<String> known = new TreeSet<>();
    for (Actor actor : situation.actors()) {
      actor.name().byLanguage().values().forEach(name -> known.add(plain(name)));
    }
    Set<String> shared = new TreeSet<>();
    signal.parties().stream().filter(name -> known.contains(plain(name))).forEach(shared::add);
    return shared;
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static boolean lies(GeoPoint point, Situation situation) {
    return within(point, situation.area())
        || situation.places().stream().anyMatch(place -> near(point, place));
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
