package org.tocsin.core.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tocsin.core.desk.AdoptedReading;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.FindingJudgement;
import org.tocsin.core.desk.Link;
import org.tocsin.core.desk.ReadingField;
import org.tocsin.core.desk.SeriesJudgement;
import org.tocsin.core.desk.Version;
import org.tocsin.core.forecast.SeenForecast;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.Coverage;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.Outcome;
import org.tocsin.core.model.Recommendation;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;
import org.tocsin.core.model.Tie;
import org.tocsin.core.signal.Signal;

/**
 * Makes a {@link SituationView}: what was available by the cutoff, out of what was recorded by the
 * position.
 */
public final class ViewBuilder {

  private final Vantage vantage;
  private final DeskState state;
  private final Map<String, Source> sources = new TreeMap<>();
  private final Map<String, Report> standing = new HashMap<>();

  /** Accounts that could be known at some time, those withdrawn since included. */
  private final Set<String> everKnown = new HashSet<>();

  /** Whether an account is told of. */
  private final Predicate<String> told;

  private ViewBuilder(Vantage vantage, Predicate<String> told) {
    this.vantage = vantage;
    this.state = vantage.state();
    this.told = told;
  }

  /**
   * The situation as seen from there; empty where the desk had not recorded it.
   *
   * @throws IllegalArgumentException when the position lies beyond the journal's end
   */
  public static Optional<SituationView> of(DeskState state, String situation, AsOf asOf) {
    return new ViewBuilder(new Vantage(state, asOf), id -> true).build(situation);
  }

  /**
   * The same with these accounts alone, for who shows words of them: quickly made however many
   * others there are, and nothing to reason from, since what it says of incidents is what these
   * accounts tell.
   */
  public static Optional<SituationView> citing(
      DeskState state, String situation, AsOf asOf, Set<String> accounts) {
    return new ViewBuilder(new Vantage(state, asOf), accounts::contains).build(situation);
  }

  private Optional<SituationView> build(String id) {
    return vantage
        .sight(RecordKind.SITUATION, id, Situation.class, known -> Optional.of(known(known)))
        .flatMap(Vantage.Sight::record)
        .map(this::view);
  }

  private SituationView view(Situation situation) {
    List<Report> reports = reports(situation.id());
    reports.forEach(report -> addSource(report.source()));
    List<Agreement> agreements =
        records(situation.id(), RecordKind.AGREEMENT, Agreement.class, this::seen);
    List<Outcome> outcomes = records(situation.id(), RecordKind.OUTCOME, Outcome.class, this::seen);
    agreements.forEach(agreement -> addSource(agreement.source()));
    outcomes.forEach(outcome -> addSource(outcome.source()));
    situation.people().forEach(claim -> addSource(claim.source()));
    // Incidents are read by the grades of their sources, which are therefore known before.
    List<SeenIncident> incidents = incidents(situation.id());
    List<Response> responses = responses(situation.id(), incidents);
    List<Coverage> coverage = coverage(situation.id(), incidents);
    Set<String> linked = new HashSet<>();
    incidents.forEach(incident -> linked.addAll(incident.accountIds()));
    List<Report> loose = reports.stream().filter(report -> !linked.contains(report.id())).toList();
    List<Signal> signals = signals(situation.id());
    List<SeenForecast> forecasts = new ForecastsSeen(vantage).of(situation.id());
    Map<String, FindingJudgement> findings = findingJudgements(situation.id());
    List<SeriesJudgement> series = seriesJudgements(situation.id(), incidents);
    // Asked last: each of the above may rest on a later entry.
    long position = vantage.position();
    return new SituationView(
        vantage.asOf(),
        position,
        advised(situation, agreements, responses),
        sources,
        reports,
        incidents,
        loose,
        agreements,
        responses,
        outcomes,
        coverage,
        signals,
        forecasts,
        findings,
        series,
        vantage.laterJudgements());
  }

  private Situation known(Situation situation) {
    return new Situation(
        situation.id(),
        situation.name(),
        situation.population(),
        situation.people().stream().filter(claim -> vantage.known(claim.available())).toList(),
        situation.area(),
        situation.places(),
        situation.lifelines().stream()
            .filter(lifeline -> vantage.known(lifeline.available()))
            .toList(),
        situation.actors(),
        situation.ties().stream().filter(tie -> vantage.known(tie.available())).toList(),
        situation.recommendations(),
        situation.fictional());
  }

  /**
   * A recommendation is made, and a tie is seen, once something it rests on is known, and cites
   * that alone.
   */
  private Situation advised(
      Situation situation, List<Agreement> agreements, List<Response> responses) {
    Set<String> known = new HashSet<>(standing.keySet());
    agreements.forEach(agreement -> known.add(agreement.id()));
    responses.forEach(response -> known.add(response.id()));
    List<Recommendation> advice = new ArrayList<>();
    for (Recommendation recommendation : situation.recommendations()) {
      List<String> grounds = recommendation.restsOn().stream().filter(known::contains).toList();
      if (!grounds.isEmpty()) {
        advice.add(recommendation.restingOn(grounds));
      }
    }
    List<Tie> ties = new ArrayList<>();
    for (Tie tie : situation.ties()) {
      List<String> grounds = tie.restsOn().stream().filter(known::contains).toList();
      if (!grounds.isEmpty()) {
        ties.add(tie.restingOn(grounds));
      }
    }
    return situation.advising(advice).tied(ties);
  }

  private Optional<Agreement> seen(Agreement agreement) {
    return Optional.of(agreement).filter(record -> vantage.known(record.available()));
  }

  private Optional<Outcome> seen(Outcome outcome) {
    return Optional.of(outcome).filter(record -> vantage.known(record.available()));
  }

  private Optional<Response> seen(Response response) {
    return vantage.known(response.available())
        ? Optional.of(
            response.complying(
                response.compliance().stream()
                    .filter(said -> vantage.known(said.available()))
                    .toList()))
        : Optional.empty();
  }

  private List<Report> reports(String situation) {
    for (String id : state.reportsAvailable(situation, vantage.asOf().cutoff())) {
      if (!told.test(id)) {
        continue;
      }
      vantage
          .sight(
              RecordKind.REPORT,
              id,
              Report.class,
              report -> Optional.of(report).filter(known -> vantage.known(known.available())))
          .ifPresent(
              sight -> {
                everKnown.add(id);
                sight.record().ifPresent(report -> standing.put(id, vantage.graded(report, sight)));
              });
    }
    return standing.values().stream()
        .sorted(
            Comparator.comparing((Report report) -> Readings.earliest(report.happened()))
                .thenComparing(report -> report.available().from())
                .thenComparing(Report::id))
        .toList();
  }

  /**
   * A response to incidents of which none is known yet is not told: it would name none, and all.
   */
  private List<Response> responses(String situation, List<SeenIncident> incidents) {
    Set<String> seen = new HashSet<>();
    incidents.forEach(incident -> seen.add(incident.id()));
    List<Response> responses =
        records(situation, RecordKind.RESPONSE, Response.class, this::seen).stream()
            .filter(
                response ->
                    response.incidents().isEmpty()
                        || response.incidents().stream().anyMatch(seen::contains))
            .map(
                response ->
                    response.answering(
                        response.incidents().stream().filter(seen::contains).toList()))
            .sorted(
                Comparator.comparing((Response response) -> Readings.earliest(response.happened()))
                    .thenComparing(Response::id))
            .toList();
    for (Response response : responses) {
      addSource(response.source());
      response.compliance().forEach(said -> addSource(said.source()));
    }
    return responses;
  }

  private List<Coverage> coverage(String situation, List<SeenIncident> incidents) {
    Set<String> seen = new HashSet<>();
    incidents.forEach(incident -> seen.add(incident.id()));
    List<Coverage> counts =
        records(
                situation,
                RecordKind.COVERAGE,
                Coverage.class,
                count -> Optional.of(count).filter(known -> vantage.known(known.available())))
            .stream()
            .filter(
                count ->
                    count.incidents().isEmpty()
                        || count.incidents().stream().anyMatch(seen::contains))
            .map(count -> count.about(count.incidents().stream().filter(seen::contains).toList()))
            .toList();
    counts.forEach(count -> addSource(count.source()));
    return counts;
  }

  /** A signal could be known from the end of the day that it was worked out as of. */
  private List<Signal> signals(String situation) {
    List<Signal> signals = new ArrayList<>();
    for (List<Version<Signal>> history : state.signalHistories(situation)) {
      List<Version<Signal>> could =
          history.stream()
              .filter(
                  version ->
                      version
                          .value()
                          .map(signal -> AsOf.endOf(signal.provenance().asOf()))
                          .map(available -> !available.isAfter(vantage.asOf().cutoff()))
                          .orElse(true))
              .toList();
      last(could, "signal", Signal::id).ifPresent(signals::add);
    }
    signals.sort(Comparator.comparing(Signal::to).thenComparing(Signal::id));
    return signals;
  }

  private Map<String, FindingJudgement> findingJudgements(String situation) {
    Map<String, FindingJudgement> judgements = new TreeMap<>();
    for (List<Version<FindingJudgement>> history : state.findingHistories(situation)) {
      last(history, "finding", FindingJudgement::finding)
          .ifPresent(judgement -> judgements.put(judgement.finding(), judgement));
    }
    return judgements;
  }

  private List<SeriesJudgement> seriesJudgements(String situation, List<SeenIncident> incidents) {
    List<SeriesJudgement> judgements = new ArrayList<>();
    for (List<Version<SeriesJudgement>> history : state.seriesHistories(situation)) {
      last(history, "series", judgement -> judgement.series() + " " + judgement.incident())
          .filter(
              judgement ->
                  incidents.stream().anyMatch(seen -> seen.id().equals(judgement.incident())))
          .ifPresent(judgements::add);
    }
    judgements.sort(
        Comparator.comparing(SeriesJudgement::series).thenComparing(SeriesJudgement::incident));
    return judgements;
  }

  /** The judgement that counts, listed openly where it came after the cutoff. */
  private <V> Optional<V> last(List<Version<V>> history, String what, Function<V, String> about) {
    List<Version<V>> inForce = vantage.inForce(history);
    if (inForce.isEmpty()) {
      return Optional.empty();
    }
    Version<V> last = inForce.get(inForce.size() - 1);
    last.value()
        .ifPresentOrElse(
            value -> vantage.applies(last, what, about.apply(value)), () -> vantage.uses(last));
    return last.value();
  }

  private <R extends CaseRecord> List<R> records(
      String situation, RecordKind kind, Class<R> type, Function<R, Optional<R>> seen) {
    return state.idsIn(situation, kind).stream()
        .flatMap(id -> vantage.sight(kind, id, type, seen).stream())
        .flatMap(sight -> sight.record().stream())
        .sorted(
            Comparator.comparing((R record) -> available(record).from())
                .thenComparing(CaseRecord::id))
        .toList();
  }

  private void addSource(String id) {
    if (!sources.containsKey(id)) {
      vantage
          .sight(RecordKind.SOURCE, id, Source.class, Optional::of)
          .ifPresent(
              sight ->
                  sight
                      .record()
                      .ifPresent(source -> sources.put(id, vantage.graded(source, sight))));
    }
  }

  private List<SeenIncident> incidents(String situation) {
    List<SeenIncident> seen = new ArrayList<>();
    for (String id : state.idsIn(situation, RecordKind.INCIDENT)) {
      List<Report> accounts = accounts(id);
      if (!accounts.isEmpty()) {
        vantage
            .sight(RecordKind.INCIDENT, id, Incident.class, Optional::of)
            .flatMap(Vantage.Sight::record)
            .ifPresent(
                incident ->
                    seen.add(
                        new Readings(sources, choices(id, accounts)).read(incident, accounts)));
      }
    }
    seen.sort(Comparator.comparing(SeenIncident::begin).thenComparing(SeenIncident::id));
    return seen;
  }

  private List<Report> accounts(String incident) {
    List<Report> accounts = new ArrayList<>();
    for (Version<Link> link : state.links(incident)) {
      String id = link.value().map(Link::report).orElseThrow();
      List<Version<Link>> judged = vantage.inForce(state.linkHistory(incident, id));
      if (standing.containsKey(id) && !judged.isEmpty()) {
        Version<Link> last = judged.get(judged.size() - 1);
        vantage.applies(last, "link", incident + " " + id);
        if (last.value().orElseThrow().linked()) {
          accounts.add(standing.get(id));
        }
      }
    }
    accounts.sort(
        Comparator.comparing((Report report) -> report.available().from())
            .thenComparing(Report::id));
    return accounts;
  }

  private Map<String, Readings.ChosenAccount> choices(String incident, List<Report> accounts) {
    Set<String> visible = new HashSet<>();
    accounts.forEach(account -> visible.add(account.id()));
    Map<String, Readings.ChosenAccount> choices = new HashMap<>();
    for (String field : ReadingField.words()) {
      choice(state.readingHistory(incident, field))
          .ifPresent(
              version -> {
                vantage.applies(version, "reading", incident + " " + field);
                version
                    .value()
                    .filter(chosen -> visible.contains(chosen.report()))
                    .ifPresent(
                        chosen ->
                            choices.put(
                                field,
                                new Readings.ChosenAccount(
                                    chosen.report(),
                                    new Adopted.Choice(
                                        Optional.of(version.actor()),
                                        Optional.of(chosen.reason())))));
              });
    }
    return choices;
  }

  /**
   * The choice that counts. One that fell on an account nobody could know of yet is passed over, so
   * that the choice before it holds, as it did then; a release counts where there is something to
   * release.
   */
  private Optional<Version<AdoptedReading>> choice(List<Version<AdoptedReading>> history) {
    Optional<Version<AdoptedReading>> inForce = Optional.empty();
    for (Version<AdoptedReading> version : vantage.inForce(history)) {
      boolean counts =
          version
              .value()
              .map(chosen -> everKnown.contains(chosen.report()))
              .orElse(inForce.isPresent());
      if (counts) {
        inForce = Optional.of(version);
      }
    }
    return inForce;
  }

  private static Availability available(CaseRecord record) {
    if (record instanceof Agreement agreement) {
      return agreement.available();
    } else if (record instanceof Response response) {
      return response.available();
    } else if (record instanceof Outcome outcome) {
      return outcome.available();
    } else if (record instanceof Coverage coverage) {
      return coverage.available();
    }
    throw new IllegalArgumentException("not available at a time of its own: " + record);
  }
}
