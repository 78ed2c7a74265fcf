package org.tocsin.core.model;

import java.util.List;
import java.util.Optional;

/**
 * What the desk asks of a named institution.
 *
 * @param id unique within its situation
 * @param to the institution
 * @param actor which of the situation's actors that institution is, where it is one
 * @param measure what it is asked to do
 * @param withinDays how many days after issue it is asked for
 * @param restsOn ids of accounts, agreements or responses that show why this institution and this
 *     measure
 */
public record Recommendation(
    String id,
    Label to,
    Optional<String> actor,
    Label measure,
    int withinDays,
    List<String> restsOn) {

  public Recommendation {
    restsOn = List.copyOf(restsOn);
  }

  /** The same, resting on these alone. */
  public Recommendation restingOn(List<String> grounds) {
    return new Recommendation(id, to, actor, measure, withinDays, grounds);
  }
}
