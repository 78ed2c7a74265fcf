package org.tocsin.core.hindsight;

import java.util.List;
import java.util.Optional;
import org.tocsin.notice.Level;

/**
 * How warnings of at least one level did.
 *
 * @param warnings first ones of this level or a higher one, each counted once
 * @param right followed by harm within the horizon
 * @param wrong the horizon passed without
 * @param open the horizon is not over, and nothing happened yet
 * @param episodes of harm that began while the situations were watched
 * @param warnedOf those before which a warning came within the horizon
 * @param leadDays days from the first such warning to the harm, smallest first
 * @param situationYears for which situations were watched
 * @param precision of the warnings decided, how many were right; empty where none was decided
 * @param recall of the episodes, how many were warned of; empty where there was none
 * @param falseAlarms wrong warnings a situation-year; empty where nothing was watched
 */
public record LevelScore(
    Level level,
    int warnings,
    int right,
    int wrong,
    int open,
    int episodes,
    int warnedOf,
    List<Integer> leadDays,
    double situationYears,
    Optional<Rate> precision,
    Optional<Rate> recall,
    Optional<Rate> falseAlarms) {

  /** Fewer cases than this tell too little, whatever the interval. */
  public static final int FEW = 10;

  /**
   * @param cases it rests on
   */
  public record Rate(double value, Interval interval, int cases) {

    /** Whether it rests on too little to say anything. */
    public boolean tooFew() {
      return cases < FEW;
    }
  }

  public LevelScore {
    leadDays = List.copyOf(leadDays);
  }

  /** The middle one; of two the smaller. */
  public Optional<Integer> medianLead() {
    return leadDays.isEmpty()
        ? Optional.empty()
        : Optional.of(leadDays.get((leadDays.size() - 1) / 2));
  }
}
