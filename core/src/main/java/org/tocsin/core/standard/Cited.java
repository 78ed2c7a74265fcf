package org.tocsin.core.standard;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.Label;

/**
 * The provision that a finding is about.
 *
 * @param key {@code agreement-or-standard/number}, by which a person's decision names it
 * @param standard id of the agreement or the instrument
 * @param source the agreement's or instrument's name
 * @param citation how lawyers cite it; empty for agreements of the case
 * @param agreement whether it is of an agreement of the case, and not of law
 * @param reach how far a rule may go with it
 * @param remains what would have to be shown beyond what accounts tell
 */
public record Cited(
    String key,
    String standard,
    Label source,
    String number,
    Optional<Label> subject,
    Label provides,
    Optional<String> citation,
    boolean agreement,
    Reach reach,
    List<Element> remains) {

  /** How far a rule may go. */
  public enum Reach {
    /** To every verdict. */
    ANY_VERDICT,
    /** A crime of individuals: no further than that elements may be present. */
    COURT_DECIDES,
    /** It asks for the intent to destroy a group: no further than what would be needed. */
    INTENT_DECIDES
  }

  public Cited {
    remains = List.copyOf(remains);
  }
}
