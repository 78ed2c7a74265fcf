package org.tocsin.core.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.core.time.Edtf;

/**
 * What somebody did about it.
 *
 * @param by who responded
 * @param to actors addressed, by id; empty where nobody in particular was
 * @param incidents incidents it answers, by id; empty where it does not say
 * @param asked what was asked for, where something was
 * @param askedBy the day by which
 * @param compliance whether it was complied with, as each source has it
 */
public record Response(
    String id,
    String situation,
    Label by,
    Instrument instrument,
    List<String> to,
    Edtf happened,
    Availability available,
    String source,
    List<String> incidents,
    Optional<Label> asked,
    Optional<LocalDate> askedBy,
    List<Compliance> compliance,
    SealedText statement)
    implements CaseRecord {

  /** The responses' own ladder, weakest first. */
  public enum Instrument {
    /** A body met and put out nothing. */
    MEETING,
    STATEMENT,
    RESOLUTION,
    MEDIATION,
    MONITORS,
    CONDITIONS_OR_SANCTIONS,
    COURT_ORDER,
    PROTECTION;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public enum Verdict {
    YES,
    PARTLY,
    NO
  }

  /** Whether what was asked was done, as one source says it. */
  public record Compliance(Verdict verdict, String source, Availability available) {}

  public Response {
    to = List.copyOf(to);
    incidents = List.copyOf(incidents);
    compliance = List.copyOf(compliance);
  }

  /** The same with other word on whether it was complied with. */
  public Response complying(List<Compliance> said) {
    return new Response(
        id,
        situation,
        by,
        instrument,
        to,
        happened,
        available,
        source,
        incidents,
        asked,
        askedBy,
        said,
        statement);
  }

  /** The same, answering these incidents. */
  public Response answering(List<String> answered) {
    return new Response(
        id,
        situation,
        by,
        instrument,
        to,
        happened,
        available,
        source,
        answered,
        asked,
        askedBy,
        compliance,
        statement);
  }
}
