package org.tocsin.core.model;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.time.Edtf;

/**
 * How much was written about a situation, or about some of its incidents, in a period: a count made
 * from event data or from the press.
 *
 * @param source who counted
 * @param articles how many articles
 * @param outlets in how many different outlets; unknown where nobody counted
 * @param incidents incidents they are about, by id; empty where the count is of the situation
 */
public record Coverage(
    String id,
    String situation,
    Edtf period,
    Availability available,
    String source,
    long articles,
    Optional<Long> outlets,
    List<String> incidents)
    implements CaseRecord {

  public Coverage {
    incidents = List.copyOf(incidents);
  }

  /** The same, about these incidents alone. */
  public Coverage about(List<String> known) {
    return new Coverage(id, situation, period, available, source, articles, outlets, known);
  }
}
