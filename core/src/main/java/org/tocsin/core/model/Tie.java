package org.tocsin.core.model;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.time.Edtf;

/**
 * What binds one actor to another, as evidence has it: who can make itself heard by whom.
 *
 * @param from the actor that is the ally, sponsor, supplier, guarantor, mediator or member
 * @param to of or for whom
 * @param period since when and until when; empty where nobody says, and then it counts as lasting
 * @param available when anyone could have known of it
 * @param restsOn ids of accounts, agreements or responses that show it
 */
public record Tie(
    String from,
    Kind kind,
    String to,
    Optional<Edtf> period,
    Availability available,
    List<String> restsOn) {

  public enum Kind {
    ALLY,
    SPONSOR,
    SUPPLIER,
    GUARANTOR,
    MEDIATOR,
    MEMBER_OF;

    /** As it stands in case files: {@code member-of}. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  public Tie {
    restsOn = List.copyOf(restsOn);
  }

  /** The same, resting on these alone. */
  public Tie restingOn(List<String> grounds) {
    return new Tie(from, kind, to, period, available, grounds);
  }
}
