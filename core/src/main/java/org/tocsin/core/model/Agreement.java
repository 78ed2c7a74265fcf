package org.tocsin.core.model;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.time.Edtf;

/**
 * An agreement, an order or a resolution that binds parties of a situation.
 *
 * @param parties actors by id
 * @param available when its text came out
 * @param source id of the source that holds the text
 */
public record Agreement(
    String id,
    String situation,
    Label name,
    List<String> parties,
    Optional<Edtf> signed,
    Optional<Edtf> inForce,
    Availability available,
    String source,
    List<Clause> clauses)
    implements CaseRecord {

  /**
   * A numbered provision.
   *
   * @param number as the text numbers it
   * @param provides what it says, in the desk's words
   * @param bound actors whom it binds, by id
   * @param lifelines lifelines whose working it protects, by id
   * @param forbids kinds of event that it forbids
   * @param subject what it is about, in a word or two
   * @param area places it holds for, by id; empty where it holds for the whole situation
   * @param period when it holds, where that is otherwise than for the agreement as a whole
   */
  public record Clause(
      String number,
      Label provides,
      List<String> bound,
      List<String> lifelines,
      List<EventKind> forbids,
      Optional<Label> subject,
      List<String> area,
      Optional<Edtf> period) {

    public Clause {
      bound = List.copyOf(bound);
      lifelines = List.copyOf(lifelines);
      forbids = List.copyOf(forbids);
      area = List.copyOf(area);
    }
  }

  public Agreement {
    parties = List.copyOf(parties);
    clauses = List.copyOf(clauses);
  }
}
