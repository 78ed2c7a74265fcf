package org.tocsin.core.lifeline;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.LifelineEffect;

/**
 * One closing or narrowing of a lifeline, as its accounts have it, with all that its hours are
 * worked out from.
 *
 * @param at the place at which it was closed; the whole lifeline where it is absent
 * @param effect {@code CLOSES} or {@code NARROWS}
 * @param incident id of the incident whose accounts tell of it
 * @param graded whether it counts as certain: an account graded 1 to 3, no party's own position,
 *     tells of it, and no other such account says otherwise
 * @param began from when to when it can have begun
 * @param ended from when to when it can have ended, by the cutoff at the latest
 * @param mayGoOn no account says that it ended
 * @param atLeast the shortest that accounts state
 * @param atMost the longest that accounts state
 * @param evidence reports that tell of it or of its end, as {@code report/r-7}
 * @param disputedBy reports beside it that tell otherwise, or that state a party's position without
 *     confirming it
 */
public record Closure(
    String lifeline,
    Optional<String> at,
    LifelineEffect effect,
    String incident,
    boolean graded,
    Between began,
    Between ended,
    boolean mayGoOn,
    Optional<Duration> atLeast,
    Optional<Duration> likeliest,
    Optional<Duration> atMost,
    List<String> evidence,
    List<String> disputedBy) {

  public Closure {
    evidence = List.copyOf(evidence);
    disputedBy = List.copyOf(disputedBy);
  }

  /** All the time in which it can have lain. */
  Optional<Span> window() {
    return Span.between(began.earliest(), ended.latest());
  }

  /**
   * A closure and what of the network it closes, when. Parts end at different times where only a
   * part was reopened.
   */
  record Laid(Closure told, List<Part> parts) {
    Laid {
      parts = List.copyOf(parts);
    }

    BitSet segments() {
      BitSet segments = new BitSet();
      parts.forEach(part -> segments.set(part.segment()));
      return segments;
    }
  }

  /**
   * A segment of the network while it is closed.
   *
   * @param surely closed however the unknown turns out, given that the closure is certain
   * @param likely going by what the best account says; absent where it does not say
   * @param possibly not closed outside of this
   */
  record Part(int segment, Optional<Span> surely, Optional<Span> likely, Span possibly) {

    /** How sure one wants to be. */
    enum Reading {
      SURE,
      LIKELY_AT_LEAST,
      LIKELY_AT_MOST,
      POSSIBLE
    }

    Optional<Span> when(Reading reading, boolean graded) {
      return switch (reading) {
        case SURE -> graded ? surely : Optional.empty();
        case LIKELY_AT_LEAST -> graded ? likely.or(() -> surely) : Optional.empty();
        case LIKELY_AT_MOST -> Optional.of(likely.orElse(possibly));
        case POSSIBLE -> Optional.of(possibly);
      };
    }

    /** Whether it touches the segment at some instant. */
    boolean possiblyAt(Instant instant) {
      return !possibly.from().isAfter(instant) && possibly.to().isAfter(instant);
    }
  }
}
