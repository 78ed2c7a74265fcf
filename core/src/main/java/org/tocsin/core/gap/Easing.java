package org.tocsin.core.gap;

import java.util.List;
import org.tocsin.core.time.Truth;

/**
 * Something eased after a response. That the one came after the other is all that is said: whether
 * it came because of it is for a person to judge.
 *
 * @param responses after which it eased, by id
 * @param incidents that show it, by id
 * @param truth YES where graded sources or accounts say so and the order is certain; else UNKNOWN
 * @param stands whether no serious incident has begun since: NO where one surely has
 */
public record Easing(
    Kind kind,
    List<String> responses,
    List<String> incidents,
    Beginning since,
    Truth truth,
    Truth stands,
    List<String> evidence) {

  public enum Kind {
    /** What was asked for was done. */
    COMPLIED,
    /** A lifeline was opened again after a response to its closing or narrowing. */
    REOPENED,
    /** Monitors or protection were there throughout, and nothing serious happened. */
    QUIET,
    /** An event that lowers tension followed. */
    LOWERED
  }

  public Easing {
    responses = List.copyOf(responses);
    incidents = List.copyOf(incidents);
    evidence = List.copyOf(evidence);
  }
}
