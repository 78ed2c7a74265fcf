package org.tocsin.notice;

import java.time.Instant;
import java.util.Optional;

/**
 * That a party the notice accuses was asked for its position, and how that went. What it said
 * stands in each version's {@link SectionKind#POSITION} section.
 *
 * @param party a state, force or organised group, by language
 * @param asked when the desk asked; empty if it has not, which the page says openly
 * @param deadline by when it asked for an answer; empty only where {@code asked} is
 */
public record Hearing(
    LocalText party, Outcome outcome, Optional<Instant> asked, Optional<Instant> deadline) {
  public Hearing {
    asked.ifPresent(moment -> Moments.require("asked", moment));
    deadline.ifPresent(moment -> Moments.require("deadline", moment));
    if (asked.isPresent() != deadline.isPresent()) {
      throw new IllegalArgumentException("a party is asked with a deadline, or not at all");
    }
    if (asked.isPresent() && !asked.get().isBefore(deadline.orElseThrow())) {
      throw new IllegalArgumentException("the deadline is not after the asking");
    }
    if (asked.isEmpty() != (outcome == Outcome.NOT_ASKED)) {
      throw new IllegalArgumentException("outcome and asking contradict each other: " + outcome);
    }
  }

  /** How the asking went by the time the notice was sent. */
  public enum Outcome {
    /** The desk has not asked; at most a public statement is known. */
    NOT_ASKED,
    /** Asked, the deadline still running. */
    AWAITED,
    /** Asked, the deadline past, nothing came. */
    NO_ANSWER,
    /** Asked and answered. */
    ANSWERED,
    /** Asked, and declined to answer. */
    DECLINED
  }
}
