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
 * @param lifelines what this account says became of which lifelines
 * @param attributedTo actors whom this account holds responsible, by id; empty where it names none
 * @param positionOf the actor whose stated position this is, by id
 * @param figures what it counts; a measure that is absent was not given
 * @param credibility Admiralty scale, a judgement of the desk
 * @param statement what is said, in the desk's words or translated
 * @param indicators indicators of the UN Framework of Analysis that the desk reads it as bearing
 *     on, by factor and number, such as {@code 7.4}; a judgement of the desk
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
    List<LifelineChange> lifelines,
    List<String> attributedTo,
    Optional<String> positionOf,
    SortedMap<Measure, Figure> figures,
    Credibility credibility,
    List<String> indicators,
    SealedText statement,
    List<Evidence> evidence)
    implements CaseRecord {

  /**
   * What an account says became of a lifeline.
   *
   * @param at a place on it, where only what touches that place is meant; a junction that is closed
   *     is one change for each lifeline through it
   */
  public record LifelineChange(String lifeline, LifelineEffect effect, Optional<String> at) {}

  public Report {
    attributedTo = List.copyOf(attributedTo);
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    lifelines = List.copyOf(lifelines);
    indicators = List.copyOf(indicators);
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
        lifelines,
        attributedTo,
        positionOf,
        figures,
        grade,
        indicators,
        statement,
        evidence);
  }
}
