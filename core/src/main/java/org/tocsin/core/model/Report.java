package org.tocsin.core.model;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.time.Edtf;

/**
 * One account: what one source said of one event. Never what the desk holds to be true.
 *
 * @param source id of who says it
 * @param happened when, as this account has it
 * @param available when anyone could have known of this account
 * @param what the kind of event, as this account has it; absent where the account only states a
 *     position
 * @param place id of a place of the situation
 * @param lifeline id of a lifeline and what this account says became of it
 * @param attributedTo actors whom this account holds responsible, by id; empty where it names none
 * @param positionOf the actor whose stated position this is, by id
 * @param figures what it counts; a measure that is absent was not given
 * @param credibility Admiralty scale, a judgement of the desk
 * @param statement what is said, in the desk's words or translated
 * @param evidence what the desk keeps of it
 */
public record Report(
    String id,
    String situation,
    String source,
    Edtf happened,
    Availability available,
    Optional<EventKind> what,
    Optional<String> place,
    Optional<LifelineChange> lifeline,
    List<String> attributedTo,
    Optional<String> positionOf,
    SortedMap<Measure, Figure> figures,
    Credibility credibility,
    SealedText statement,
    List<Evidence> evidence)
    implements CaseRecord {

  /** What an account says became of a lifeline. */
  public record LifelineChange(String lifeline, LifelineEffect effect) {}

  public Report {
    attributedTo = List.copyOf(attributedTo);
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    evidence = List.copyOf(evidence);
  }

  /** The same account with another grade. */
  public Report graded(Credibility grade) {
    return new Report(
        id,
        situation,
        source,
        happened,
        available,
        what,
        place,
        lifeline,
        attributedTo,
        positionOf,
        figures,
        grade,
        statement,
        evidence);
  }
}
