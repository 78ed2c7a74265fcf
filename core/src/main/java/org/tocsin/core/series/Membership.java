package org.tocsin.core.series;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.desk.SeriesJudgement;
import org.tocsin.core.text.Phrase;

/**
 * An incident's place in a series.
 *
 * @param certain whether it counts as certain: it belongs without doubt, or by a person's
 *     judgement, and graded accounts that are no party's own position tell of it
 * @param reasons for its belonging
 * @param doubts against it; kept beside a confirmation too
 * @param judgement by whom it was confirmed or rejected
 * @param began empty where the time is not known closely enough to place it
 * @param evidence accounts that make it belong, {@code report/r-7}
 */
public record Membership(
    String incident,
    Standing standing,
    boolean certain,
    List<Phrase> reasons,
    List<Phrase> doubts,
    Optional<SeriesJudgement> judgement,
    Optional<DayRange> began,
    List<String> evidence) {

  /** How it came to be listed. */
  public enum Standing {
    /** A person said that it belongs. */
    CONFIRMED,
    /** By the rule, and nothing speaks against it. */
    PROPOSED,
    /** By the rule, with doubts. */
    DOUBTFUL,
    /** A person said that it does not belong: listed, never counted. */
    REJECTED
  }

  public Membership {
    reasons = List.copyOf(reasons);
    doubts = List.copyOf(doubts);
    evidence = List.copyOf(evidence);
  }

  /** Whether it is counted, certainly or possibly. */
  public boolean counts() {
    return standing != Standing.REJECTED;
  }
}
