package org.tocsin.core.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.assess.Assessor;
import org.tocsin.core.assess.LevelTable;
import org.tocsin.core.assess.Shown;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.Recommendation;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.view.Evidence;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;
import org.tocsin.notice.SectionKind;

/**
 * Drafts an alert from an assessment: a section each from one method, every line with what it rests
 * on. The same assessment gives the same draft; an account that is withdrawn takes its lines with
 * it.
 */
public final class Drafter {

  /**
   * Incidents an alert tells of in full: those of the last 30 days, or the last one if that is
   * older.
   */
  private static final int TOLD_DAYS = 30;

  private final Assessment assessment;
  private final SituationView view;

  /** The same by what named sources tell. */
  private final Assessment open;

  private final LeverageLines leverage;
  private final List<SeenIncident> told;
  private final List<Draft.Line> lines = new ArrayList<>();

  private Drafter(Assessment assessment) {
    this.assessment = assessment;
    this.view = assessment.view();
    this.open = new Assessor(LevelTable.standard()).toldInPublic(assessment);
    this.leverage = new LeverageLines(view, open.view());
    this.told = told(view);
  }

  /** Empty where there is nothing to tell: an alert without an incident rests on nothing. */
  public static Optional<Draft> draft(Assessment assessment) {
    Drafter drafter = new Drafter(assessment);
    return drafter.told.isEmpty() ? Optional.empty() : Optional.of(drafter.draft());
  }

  private static List<SeenIncident> told(SituationView view) {
    List<SeenIncident> grave =
        view.incidents().stream().filter(incident -> incident.rung().isPresent()).toList();
    if (grave.isEmpty()) {
      return List.of();
    }
    Instant since = view.asOf().cutoff().minus(Duration.ofDays(TOLD_DAYS));
    List<SeenIncident> recent =
        grave.stream()
            .filter(
                incident ->
                    incident
                        .happened()
                        .flatMap(happened -> happened.value().bounds().to().known())
                        .map(end -> end.isAfter(since))
                        .orElse(true))
            .toList();
    return recent.isEmpty() ? List.of(grave.get(grave.size() - 1)) : recent;
  }

  private Draft draft() {
    summary();
    whatHappened();
    positions();
    population();
    pattern();
    new StandardsLines(assessment).addTo(lines);
    new ResponseLines(view, open.reasoning().gap()).addTo(lines);
    leverage.addTo(lines, asked());
    new LevelLines(assessment, open).addTo(lines);
    new DoubtLines(assessment, open, told).addTo(lines);
    return new Draft(
        view.situation().id(),
        assessment.level(),
        view.asOf().cutoff(),
        view.position(),
        view.laterJudgements().size(),
        accused(),
        told.stream().map(SeenIncident::id).toList(),
        lines,
        requests());
  }

  private void summary() {
    for (SeenIncident incident : latest(told)) {
      say(
          SectionKind.SUMMARY,
          "draft.summary.incident",
          Map.of(
              "what", Wordings.what(incident),
              "when", Wordings.when(view, incident),
              "place", Wordings.place(view, incident),
              "accounts", new Arg.Count(incident.accounts().size())),
          Evidence.accounts(incident));
    }
    say(
        SectionKind.SUMMARY,
        "draft.summary.level",
        Map.of(
            "situation", new Arg.Name(view.situation().name()),
            "level", Wordings.level(assessment.level()),
            "cutoff", Wordings.cutoff(view)),
        levelEvidence());
  }

  /** The newest comes first in the summary, one incident alone. */
  private static List<SeenIncident> latest(List<SeenIncident> incidents) {
    return incidents.stream().max(Comparator.comparing(SeenIncident::begin)).stream().toList();
  }

  private void whatHappened() {
    for (SeenIncident incident : told) {
      new IncidentLines(view, incident).addTo(lines);
    }
  }

  private void positions() {
    for (String party : accused()) {
      Arg name = Wordings.actor(view, party);
      boolean stated = false;
      for (SeenIncident incident : told) {
        for (String id : incident.positions().getOrDefault(party, List.of())) {
          stated = true;
          lines.add(
              Draft.Line.quoting(
                  SectionKind.POSITION,
                  Phrase.of(
                      "draft.position.stated",
                      Map.of("party", name, "incident", Shown.incident(view, incident))),
                  List.of(Evidence.report(id)),
                  id));
        }
      }
      if (!stated) {
        say(SectionKind.POSITION, "draft.position.none", Map.of("party", name), List.of());
      }
    }
    if (accused().isEmpty()) {
      say(SectionKind.POSITION, "draft.position.nobody-accused", Map.of(), List.of());
    }
  }

  private void population() {
    view.situation().people().stream()
        .filter(claim -> PublicNames.named(view.source(claim.source())))
        .forEach(
            claim ->
                say(
                    SectionKind.POPULATION,
                    "draft.population.claim",
                    Map.of(
                        "population", new Arg.Name(view.situation().population()),
                        "people", new Arg.Amount(claim.people()),
                        "source", Wordings.source(view, claim.source())),
                    List.of(Evidence.people(claim.source()))));
    new CutOffLines(
            open.reasoning(), open.indicator("sole-lifeline-obstructed"), new PublicPlaces(view))
        .addTo(lines);
  }

  private void pattern() {
    new PatternLines(
            List.of(assessment.indicator("steps-365d"), assessment.indicator("easing-180d")),
            open.reasoning(),
            told)
        .addTo(lines);
  }

  /**
   * A protected account is told of without its source; a signal in closed data and a forecast not
   * at all.
   */
  private boolean mayBeTold(String reference) {
    if (reference.startsWith(Evidence.forecast(""))) {
      return false;
    }
    return !reference.startsWith(Evidence.signal(""))
        || open.view().signals().stream()
            .anyMatch(signal -> Evidence.signal(signal.id()).equals(reference));
  }

  private List<String> levelEvidence() {
    List<String> evidence =
        assessment.reasons().stream()
            .flatMap(reason -> reason.indicator().evidence().stream())
            .filter(this::mayBeTold)
            .distinct()
            .toList();
    return evidence.isEmpty() ? Evidence.accounts(latest(told).get(0)) : evidence;
  }

  /**
   * Parties to be heard: those whom some told account holds responsible, and those who have stated
   * a position on what is told, and so take it to be about them. People nobody identified cannot be
   * asked.
   */
  private List<String> accused() {
    return told.stream()
        .flatMap(
            incident ->
                Stream.concat(
                    incident.attributions().keySet().stream(),
                    incident.positions().keySet().stream()))
        .distinct()
        .sorted()
        .filter(
            actor ->
                view.situation()
                    .actor(actor)
                    .filter(known -> known.kind() != Actor.Kind.UNIDENTIFIED)
                    .isPresent())
        .toList();
  }

  private Set<String> asked() {
    return view.situation().recommendations().stream()
        .filter(recommendation -> !grounds(recommendation).isEmpty())
        .map(Recommendation::id)
        .collect(Collectors.toSet());
  }

  /** What the recommendation rests on may not have been known yet, or was withdrawn. */
  private List<String> grounds(Recommendation recommendation) {
    return recommendation.restsOn().stream().flatMap(id -> visible(id).stream()).toList();
  }

  /** Those with leverage come first, and among them the desk's order holds. */
  private List<Draft.Request> requests() {
    List<Draft.Request> requests = new ArrayList<>();
    for (Recommendation recommendation :
        view.situation().recommendations().stream()
            .sorted(Comparator.comparing(each -> !leverage.reaches(each.id())))
            .toList()) {
      List<String> evidence = grounds(recommendation);
      if (!evidence.isEmpty()) {
        requests.add(
            new Draft.Request(
                recommendation.to(),
                recommendation.measure(),
                recommendation.withinDays(),
                evidence));
      }
    }
    return requests;
  }

  private Optional<String> visible(String id) {
    if (view.report(id).isPresent()) {
      return Optional.of(Evidence.report(id));
    } else if (view.agreements().stream().anyMatch(agreement -> agreement.id().equals(id))) {
      return Optional.of(Evidence.agreement(id));
    } else if (view.responses().stream().anyMatch(response -> response.id().equals(id))) {
      return Optional.of(Evidence.response(id));
    }
    return Optional.empty();
  }

  private void say(SectionKind section, String key, Map<String, Arg> args, List<String> evidence) {
    lines.add(Draft.Line.says(section, Phrase.of(key, new TreeMap<>(args)), evidence));
  }
}
