package org.tocsin.core.standard;

import java.util.List;
import org.tocsin.core.model.Label;
import org.tocsin.core.time.Edtf;

/**
 * A numbered provision of law.
 *
 * @param key {@code instrument/number}
 * @param number as the instrument numbers it
 * @param says what it provides, in own words
 * @param since from when it can have applied
 * @param appliedEarlier whether it may have applied before that
 * @param genocide that it asks for the intent to destroy a group, which no rule ever proposes
 * @param concerns what an incident has to be told to be for the provision to be about it
 * @param mayConcern what may or may not make it about an incident
 * @param remains what would have to be shown beyond that
 * @param surelyNumbered whether number and sense are sure
 */
public record LawClause(
    String key,
    Instrument instrument,
    String number,
    Label subject,
    Label says,
    Binds binds,
    Conflict conflict,
    Edtf since,
    boolean appliedEarlier,
    boolean genocide,
    List<Told> concerns,
    List<Told> mayConcern,
    List<Element> remains,
    boolean surelyNumbered) {

  /** Whom it binds. */
  public enum Binds {
    STATES_PARTIES,
    PARTIES_TO_CONFLICT,
    INDIVIDUALS
  }

  /** In which kind of armed conflict it applies. */
  public enum Conflict {
    INTERNATIONAL,
    NON_INTERNATIONAL,
    /** In either. */
    ANY,
    /** It asks for no armed conflict. */
    NONE
  }

  public LawClause {
    concerns = List.copyOf(concerns);
    mayConcern = List.copyOf(mayConcern);
    remains = List.copyOf(remains);
  }
}
