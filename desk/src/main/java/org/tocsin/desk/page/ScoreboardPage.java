package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;

/**
 * Whether the warnings were right.
 *
 * @param progress of how many situations it is worked out so far
 * @param rule what counts as harm, and within how many days a warning is right
 * @param alerts of alerts that were issued, by level
 * @param levels of what the rules would have said day by day, by level
 */
public record ScoreboardPage(
    Glances.Progress progress,
    Rule rule,
    int situations,
    List<Row> alerts,
    List<Row> levels,
    List<Forecast> forecasts) {

  public record Rule(int rung, long killed, int horizonDays, int quietDays) {}

  /**
   * @param few whether it rests on too little to say anything
   */
  public record Rate(String value, String interval, int cases, boolean few) {}

  public record Row(
      Standing level,
      int warnings,
      int right,
      int wrong,
      int open,
      int episodes,
      int warnedOf,
      Optional<Integer> medianLead,
      Optional<Rate> precision,
      Optional<Rate> recall,
      Optional<Rate> falseAlarms) {}

  /** A run of forecasts that is on record. */
  public record Forecast(String at, String who, String model) {}
}
