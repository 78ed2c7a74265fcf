package org.tocsin.core.model;

import java.util.Optional;

/**
 * Who says something.
 *
 * @param identity who it is: public by name, or protected
 * @param reliability Admiralty scale, a judgement of the desk
 * @param speaksFor the actor whose position this source states, by id, where it speaks for one
 */
public record Source(
    String id, Identity identity, Kind kind, Reliability reliability, Optional<String> speaksFor)
    implements CaseRecord {

  /** A protected source has no public name at all: not even one that could slip out. */
  public sealed interface Identity {
    record Public(Label name) implements Identity {}

    /** Known to the vault alone. */
    record Protected(Sealed identity) implements Identity {}
  }

  public enum Kind {
    GOVERNMENT,
    ARMED_FORCE,
    LOCAL_AUTHORITY,
    INTERGOVERNMENTAL,
    COURT,
    PARLIAMENT,
    RESEARCH,
    CIVIL_SOCIETY,
    PRESS,
    WITNESS,
    DOCUMENT
  }

  public boolean isProtected() {
    return identity instanceof Identity.Protected;
  }

  /** The same source with another grade. */
  public Source graded(Reliability grade) {
    return new Source(id, identity, kind, grade, speaksFor);
  }
}
