package org.tocsin.core.hindsight;

import java.time.LocalDate;
import java.util.List;
import org.tocsin.notice.Level;

/**
 * One situation while it was watched: what was warned of, and what happened.
 *
 * @param from the first day on which a warning could have come
 * @param to the last day that is looked back at
 * @param warnings by day
 * @param harms by day, those before the watch began included
 * @param undated incidents that are harm, but of which nobody says when they began
 */
public record Watched(
    String situation,
    LocalDate from,
    LocalDate to,
    List<Warned> warnings,
    List<Harmed> harms,
    int undated) {

  /**
   * A level that was reached: a warning reaches its own and each lower one.
   *
   * @param warning what was warned by: an alert's id, or the day on which a level was reached
   */
  public record Warned(String warning, Level level, LocalDate day) {}

  /**
   * @param day the earliest on which it can have begun, UTC
   */
  public record Harmed(String incident, LocalDate day) {}

  public Watched {
    warnings = List.copyOf(warnings);
    harms = List.copyOf(harms);
  }
}
