package org.tocsin.core.view;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Report;
import org.tocsin.core.time.Edtf;

/**
 * An incident as its accounts show it: what is adopted field by field, and who disagrees.
 *
 * @param accounts in the order in which they became available
 * @param happened by stated positions alone where no other account is there
 * @param lifelines each change of a lifeline that some account tells of
 * @param attributions actors held responsible, with the accounts that do so; never adopted, always
 *     attributed
 * @param positions accounts that state a party's position, by party
 */
public record SeenIncident(
    Incident incident,
    List<Report> accounts,
    Optional<Adopted<Edtf>> happened,
    Optional<Adopted<EventKind>> what,
    Optional<Adopted<String>> place,
    List<LifelineReading> lifelines,
    SortedMap<Measure, Adopted<Figure>> figures,
    SortedMap<String, List<String>> attributions,
    SortedMap<String, List<String>> positions) {

  /**
   * What became of a lifeline, when, and which accounts say so.
   *
   * @param at a place on it, where only what touches that place is meant
   */
  public record LifelineReading(
      String lifeline,
      LifelineEffect effect,
      Optional<String> at,
      Edtf happened,
      List<String> restsOn) {
    public LifelineReading {
      restsOn = List.copyOf(restsOn);
    }
  }

  public SeenIncident {
    accounts = List.copyOf(accounts);
    lifelines = List.copyOf(lifelines);
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    attributions = Collections.unmodifiableSortedMap(new TreeMap<>(attributions));
    positions = Collections.unmodifiableSortedMap(new TreeMap<>(positions));
  }

  /** The earliest it can have begun; what has no beginning comes before everything. */
  public Instant begin() {
    return happened.map(when -> Readings.earliest(when.value())).orElse(Instant.MIN);
  }

  public String id() {
    return incident.id();
  }

  /** The rung of the adopted kind; empty where the kind is unknown or lowers tension. */
  public Optional<Integer> rung() {
    return what.flatMap(adopted -> adopted.value().rung());
  }

  /** Ids of all its accounts. */
  public List<String> accountIds() {
    return accounts.stream().map(Report::id).toList();
  }
}
