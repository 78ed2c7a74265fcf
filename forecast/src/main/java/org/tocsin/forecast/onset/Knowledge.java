package org.tocsin.forecast.onset;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.tocsin.forecast.panel.Panel;

/**
 * What was known by the end of a year: rows, outcomes, and what would have been foretold before.
 */
public final class Knowledge {

  private final Panel panel;
  private final int origin;
  private final BiFunction<Forecaster, Integer, List<Forecast>> earlier;
  private Optional<OnsetFeatures> features = Optional.empty();

  Knowledge(Panel panel, int origin, BiFunction<Forecaster, Integer, List<Forecast>> earlier) {
    this.panel = panel;
    this.origin = origin;
    this.earlier = earlier;
  }

  /** Cut at the end of the origin year. */
  public Panel panel() {
    return panel;
  }

  public int origin() {
    return origin;
  }

  /** What the desk's own models look at, worked out when first asked for. */
  FeatureTable features(Set<Look> looks) {
    if (features.isEmpty()) {
      features = Optional.of(OnsetFeatures.of(panel));
    }
    return features.get().table(looks);
  }

  /**
   * What a forecaster makes of what was known at the end of this year or an earlier one.
   *
   * @throws IllegalArgumentException for a later year
   */
  public List<Forecast> foretold(Forecaster forecaster, int year) {
    if (year > origin) {
      throw new IllegalArgumentException(year + " is after " + origin);
    }
    return earlier.apply(forecaster, year);
  }
}
