package org.tocsin.core.view;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tocsin.core.desk.FindingJudgement;
import org.tocsin.core.desk.SeriesJudgement;
import org.tocsin.core.forecast.SeenForecast;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.Coverage;
import org.tocsin.core.model.Outcome;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;
import org.tocsin.core.signal.Signal;

/**
 * One situation as it could be known at a date, by what this desk had recorded: everything that
 * assessments and outputs are made from, and nothing else.
 *
 * @param position entries before this position suffice to make this view again; entries after the
 *     last one that matters do not move it, so that what becomes available later leaves earlier
 *     outputs as they are
 * @param situation with those figures and lifelines alone that could be known
 * @param reports available accounts, by when they happened
 * @param loose those of them that are of no incident
 * @param signals alarms of detectors that a person took to be of the situation, by their last day
 * @param forecasts that say something of the situation's country, in the order recorded
 * @param findingJudgements what people decided about findings, by finding
 * @param seriesJudgements what people decided about which incident is of which series
 * @param laterJudgements applied although made after the cutoff; empty when strict
 */
public record SituationView(
    AsOf asOf,
    long position,
    Situation situation,
    Map<String, Source> sources,
    List<Report> reports,
    List<SeenIncident> incidents,
    List<Report> loose,
    List<Agreement> agreements,
    List<Response> responses,
    List<Outcome> outcomes,
    List<Coverage> coverage,
    List<Signal> signals,
    List<SeenForecast> forecasts,
    Map<String, FindingJudgement> findingJudgements,
    List<SeriesJudgement> seriesJudgements,
    List<LaterJudgement> laterJudgements) {

  public SituationView {
    sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    reports = ById.of(reports, Report::id);
    incidents = ById.of(incidents, SeenIncident::id);
    loose = List.copyOf(loose);
    agreements = List.copyOf(agreements);
    responses = List.copyOf(responses);
    outcomes = List.copyOf(outcomes);
    coverage = List.copyOf(coverage);
    signals = List.copyOf(signals);
    forecasts = List.copyOf(forecasts);
    findingJudgements = Collections.unmodifiableSortedMap(new TreeMap<>(findingJudgements));
    seriesJudgements = List.copyOf(seriesJudgements);
    laterJudgements = List.copyOf(laterJudgements);
  }

  public Optional<Report> report(String id) {
    return ById.find(reports, id);
  }

  public Optional<SeenIncident> incident(String id) {
    return ById.find(incidents, id);
  }

  public Optional<Source> source(String id) {
    return Optional.ofNullable(sources.get(id));
  }

  /** Later judgements counted by what they are. */
  public SortedMap<String, Long> laterJudgementCounts() {
    SortedMap<String, Long> counts = new TreeMap<>();
    laterJudgements.forEach(judgement -> counts.merge(judgement.what(), 1L, Long::sum));
    return counts;
  }

  /** The same situation had these accounts never come. */
  public SituationView without(Predicate<Report> dropped) {
    return new Without(this, dropped).view();
  }

  /**
   * What may be told of an incident in public: the same incident by the accounts of named sources
   * alone; empty where protected sources alone tell of it.
   */
  public Optional<SeenIncident> inPublic(SeenIncident incident) {
    return Readings.ofNamedSources(incident, sources);
  }
}
