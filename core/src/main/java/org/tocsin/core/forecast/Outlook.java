package org.tocsin.core.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a forecast says of one situation: of the country that a person took it to lie in.
 *
 * @param place the country's number in the panel
 * @param name as the panel names it; its number where it has no names
 * @param onset for forecasts of onset
 * @param deaths for forecasts of deaths, by months that follow on one another
 */
public record Outlook(
    String situation,
    String place,
    String name,
    Optional<OnsetRisk> onset,
    List<DeathsAhead> deaths) {

  /** One country in so many, the highest first, is a reason to look: about thirty in the world. */
  static final int HIGHEST_PART = 5;

  public Outlook {
    deaths = List.copyOf(deaths);
  }

  /** The months that a day lies in, or the first that are still to come. */
  public Optional<DeathsAhead> current(LocalDate day) {
    return deaths.stream().filter(ahead -> !ahead.to().isBefore(day)).findFirst();
  }

  /**
   * Whether it is a reason to look, and no more than that: a country is among the fifth that is
   * most at risk, or twenty-five deaths or more are likelier than not in the months at hand. Both
   * were chosen from what they mean, not fitted to anything.
   */
  public boolean high(LocalDate day) {
    return onset.filter(risk -> risk.rank() * HIGHEST_PART <= risk.of()).isPresent()
        || current(day).filter(ahead -> ahead.atLeastTwentyFive().doubleValue() >= 0.5).isPresent();
  }
}
