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
import org.tocsin.core.desk.AdoptedReading;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.Link;
import org.tocsin.core.desk.ReadingField;
import org.tocsin.core.desk.Version;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.Outcome;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;

/**
 * Makes a {@link SituationView}: what was available by the cutoff, out of what was recorded by the
 * position.
 */
public final class ViewBuilder {

  private final DeskState state;
  private final AsOf asOf;
  private final List<LaterJudgement> later = new ArrayList<>();
  private long position;

  private ViewBuilder(DeskState state, AsOf asOf) {
    this.state = asOf.position().isPresent() ? state.at(asOf.position().getAsLong()) : state;
    this.asOf = asOf;
  }

  /**
   * The situation as seen from there; empty where the desk had not recorded it.
   *
   * @throws IllegalArgumentException when the position lies beyond the journal's end
   */
  public static Optional<SituationView> of(DeskState state, String situation, AsOf asOf) {
    return new ViewBuilder(state, asOf).build(situation);
  }

  private Optional<SituationView> build(String id) {
    return record(RecordKind.SITUATION, id, Situation.class, unused -> true)
        .map(situation -> view(known(situation)));
  }

  private SituationView view(Situation situation) {
    List<Report> reports = reports(situation.id());
    Map<String, Source> sources = new TreeMap<>();
    reports.forEach(report -> addSource(sources, report.source()));
    List<Agreement> agreements =
        records(situation.id(), RecordKind.AGREEMENT, Agreement.class, Agreement::available);
    List<Response> responses =
        records(situation.id(), RecordKind.RESPONSE, Response.class, Response::available).stream()
            .map(this::known)
            .sorted(
                Comparator.comparing((Response response) -> Readings.earliest(response.happened()))
                    .thenComparing(Response::id))
            .toList();
    List<Outcome> outcomes =
        records(situation.id(), RecordKind.OUTCOME, Outcome.class, Outcome::available);
    agreements.forEach(agreement -> addSource(sources, agreement.source()));
    responses.forEach(response -> addSource(sources, response.source()));
    outcomes.forEach(outcome -> addSource(sources, outcome.source()));
    situation.people().forEach(claim -> addSource(sources, claim.source()));
    Set<String> linked = new HashSet<>();
    List<SeenIncident> incidents = incidents(situation.id(), reports, sources, linked);
    List<Report> loose = reports.stream().filter(report -> !linked.contains(report.id())).toList();
    return new SituationView(
        asOf,
        position,
        situation,
        sources,
        reports,
        incidents,
        loose,
        agreements,
        responses,
        outcomes,
        asOf.strict() ? List.of() : later);
  }

  private Situation known(Situation situation) {
    return new Situation(
        situation.id(),
        situation.name(),
        situation.population(),
        situation.people().stream().filter(claim -> known(claim.available())).toList(),
        situation.area(),
        situation.places(),
        situation.lifelines().stream().filter(lifeline -> known(lifeline.available())).toList(),
        situation.actors(),
        situation.recommendations(),
        situation.fictional());
  }

  private Response known(Response response) {
    return new Response(
        response.id(),
        response.situation(),
        response.by(),
        response.instrument(),
        response.to(),
        response.happened(),
        response.available(),
        response.source(),
        response.incidents(),
        response.asked(),
        response.askedBy(),
        response.compliance().stream().filter(said -> known(said.available())).toList(),
        response.statement());
  }

  private boolean known(Availability available) {
    return available.knownBy(asOf.cutoff());
  }

  private List<Report> reports(String situation) {
    return state.reportsAvailable(situation, asOf.cutoff()).stream()
        .flatMap(
            id ->
                record(RecordKind.REPORT, id, Report.class, report -> known(report.available()))
                    .stream())
        .map(this::graded)
        .sorted(
            Comparator.comparing((Report report) -> Readings.earliest(report.happened()))
                .thenComparing(report -> report.available().from())
                .thenComparing(Report::id))
        .toList();
  }

  private <R extends CaseRecord> List<R> records(
      String situation, RecordKind kind, Class<R> type, Function<R, Availability> available) {
    return state.idsIn(situation, kind).stream()
        .flatMap(id -> record(kind, id, type, record -> known(available.apply(record))).stream())
        .sorted(
            Comparator.comparing((R record) -> available.apply(record).from())
                .thenComparing(CaseRecord::id))
        .toList();
  }

  private void addSource(Map<String, Source> sources, String id) {
    if (!sources.containsKey(id)) {
      record(RecordKind.SOURCE, id, Source.class, unused -> true)
          .ifPresent(source -> sources.put(id, graded(source)));
    }
  }

  /**
   * The version of a record that counts. A strict look takes the last one recorded by the cutoff,
   * or the first there is: what the desk wrote down later of an account that was available then is
   * that account, its later corrections are not.
   */
  private <R extends CaseRecord> Optional<R> record(
      RecordKind kind, String id, Class<R> type, java.util.function.Predicate<R> couldBeKnown) {
    List<Version<CaseRecord>> versions = state.versions(kind, id);
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    int chosen = versions.size() - 1;
    if (asOf.strict()) {
      while (chosen > 0 && versions.get(chosen).recordedAt().isAfter(asOf.cutoff())) {
        chosen--;
      }
    }
    boolean everKnown =
        versions.subList(0, chosen + 1).stream()
            .flatMap(version -> version.value().stream())
            .map(type::cast)
            .anyMatch(couldBeKnown);
    if (!everKnown) {
      return Optional.empty();
    }
    Version<CaseRecord> version = versions.get(chosen);
    uses(version);
    if (chosen > 0 && version.recordedAt().isAfter(asOf.cutoff())) {
      later.add(new LaterJudgement("correction", id, version.recordedAt()));
    }
    return version.value().map(type::cast).filter(couldBeKnown);
  }

  private void uses(Version<?> version) {
    position = Math.max(position, version.position() + 1);
  }

  /**
   * A grade is a judgement of the time the account was recorded; a strict look has none that is
   * younger.
   */
  private Report graded(Report report) {
    Version<CaseRecord> version = last(RecordKind.REPORT, report.id());
    if (report.credibility() == Credibility.UNKNOWN
        || !version.recordedAt().isAfter(asOf.cutoff())) {
      return report;
    }
    if (!asOf.strict()) {
      later.add(new LaterJudgement("grade", report.id(), version.recordedAt()));
      return report;
    }
    return new Report(
        report.id(),
        report.situation(),
        report.source(),
        report.happened(),
        report.available(),
        report.what(),
        report.place(),
        report.lifeline(),
        report.attributedTo(),
        report.positionOf(),
        report.figures(),
        Credibility.UNKNOWN,
        report.statement(),
        report.evidence());
  }

  private Source graded(Source source) {
    Version<CaseRecord> version = last(RecordKind.SOURCE, source.id());
    if (source.reliability() == Reliability.F || !version.recordedAt().isAfter(asOf.cutoff())) {
      return source;
    }
    if (!asOf.strict()) {
      later.add(new LaterJudgement("grade", source.id(), version.recordedAt()));
      return source;
    }
    return new Source(
        source.id(), source.identity(), source.kind(), Reliability.F, source.speaksFor());
  }

  private Version<CaseRecord> last(RecordKind kind, String id) {
    List<Version<CaseRecord>> versions = state.versions(kind, id);
    return versions.get(versions.size() - 1);
  }

  private List<SeenIncident> incidents(
      String situation, List<Report> reports, Map<String, Source> sources, Set<String> linked) {
    Map<String, Report> byId = new HashMap<>();
    reports.forEach(report -> byId.put(report.id(), report));
    List<SeenIncident> seen = new ArrayList<>();
    for (String id : state.idsIn(situation, RecordKind.INCIDENT)) {
      List<Report> accounts = accounts(id, byId);
      if (accounts.isEmpty()) {
        continue;
      }
      record(RecordKind.INCIDENT, id, Incident.class, unused -> true)
          .ifPresent(
              incident -> {
                accounts.forEach(account -> linked.add(account.id()));
                seen.add(new Readings(sources, choices(id, accounts)).read(incident, accounts));
              });
    }
    seen.sort(
        Comparator.comparing(
                (SeenIncident incident) ->
                    incident
                        .happened()
                        .map(happened -> Readings.earliest(happened.value()))
                        .orElse(java.time.Instant.MAX))
            .thenComparing(SeenIncident::id));
    return seen;
  }

  private List<Report> accounts(String incident, Map<String, Report> available) {
    List<Report> accounts = new ArrayList<>();
    for (Version<Link> standing : state.links(incident)) {
      String id = standing.value().map(Link::report).orElseThrow();
      Report report = available.get(id);
      if (report == null) {
        continue;
      }
      linkInForce(incident, id)
          .ifPresent(
              link -> {
                uses(link);
                if (link.recordedAt().isAfter(asOf.cutoff())) {
                  later.add(new LaterJudgement("link", incident + " " + id, link.recordedAt()));
                }
                if (link.value().orElseThrow().linked()) {
                  accounts.add(report);
                }
              });
    }
    accounts.sort(
        Comparator.comparing((Report report) -> report.available().from())
            .thenComparing(Report::id));
    return accounts;
  }

  /** A strict look knows only links that were judged by the cutoff. */
  private Optional<Version<Link>> linkInForce(String incident, String report) {
    return lastInForce(state.linkHistory(incident, report));
  }

  private <V> Optional<Version<V>> lastInForce(List<Version<V>> versions) {
    for (int i = versions.size() - 1; i >= 0; i--) {
      if (!asOf.strict() || !versions.get(i).recordedAt().isAfter(asOf.cutoff())) {
        return Optional.of(versions.get(i));
      }
    }
    return Optional.empty();
  }

  private Map<String, Readings.ChosenAccount> choices(String incident, List<Report> accounts) {
    Set<String> visible = new HashSet<>();
    accounts.forEach(account -> visible.add(account.id()));
    Map<String, Readings.ChosenAccount> choices = new HashMap<>();
    for (String field : ReadingField.words()) {
      lastInForce(state.readingHistory(incident, field))
          .ifPresent(
              version -> {
                Optional<AdoptedReading> reading =
                    version.value().filter(chosen -> visible.contains(chosen.report()));
                if (reading.isEmpty() && version.value().isPresent()) {
                  return;
                }
                uses(version);
                reading.ifPresent(
                    chosen -> {
                      if (version.recordedAt().isAfter(asOf.cutoff())) {
                        later.add(
                            new LaterJudgement(
                                "reading", incident + " " + field, version.recordedAt()));
                      }
                      choices.put(
                          field,
                          new Readings.ChosenAccount(
                              chosen.report(),
                              new Adopted.Choice(
                                  Optional.of(version.actor()), Optional.of(chosen.reason()))));
                    });
              });
    }
    return choices;
  }
}
