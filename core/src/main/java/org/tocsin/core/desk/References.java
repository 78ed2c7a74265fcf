package org.tocsin.core.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.Coverage;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.Outcome;
import org.tocsin.core.model.Recommendation;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Tie;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;

/** Whether what a record refers to stands. One method a kind of record. */
final class References {

  private final Standing standing;
  private final Where where;
  private final Problems problems;

  private References(Standing standing, Where where, Problems problems) {
    this.standing = standing;
    this.where = where;
    this.problems = problems;
  }

  static void check(Standing standing, CaseRecord record, Where where, Problems problems) {
    References references = new References(standing, where, problems);
    if (record instanceof Situation situation) {
      references.ofSituation(situation);
    } else if (record instanceof Report report) {
      references.ofReport(report);
    } else if (record instanceof Incident incident) {
      references.situation(incident.situation());
    } else if (record instanceof Agreement agreement) {
      references.ofAgreement(agreement);
    } else if (record instanceof Response response) {
      references.ofResponse(response);
    } else if (record instanceof Outcome outcome) {
      references.situation(outcome.situation());
      references.source(outcome.source());
    } else if (record instanceof Coverage coverage) {
      references.situation(coverage.situation());
      references.source(coverage.source());
      coverage.incidents().forEach(incident -> references.need(RecordKind.INCIDENT, incident));
    }
  }

  static void checkLink(Standing standing, JudgementFact.ReportLinked linked, Problems problems) {
    Where where = Where.path("incident " + linked.incident());
    References references = new References(standing, where, problems);
    Optional<CaseRecord> incident = references.need(RecordKind.INCIDENT, linked.incident());
    Optional<CaseRecord> report = references.need(RecordKind.REPORT, linked.report());
    if (incident.isPresent()
        && report.isPresent()
        && !((Incident) incident.get()).situation().equals(((Report) report.get()).situation())) {
      problems.error(where, "link.other-situation", linked.report(), linked.incident());
    }
    if (standing.linked(linked.incident(), linked.report())) {
      problems.error(where, "link.already-linked", linked.report(), linked.incident());
    }
  }

  /** The sources of its figures may be filed after it, so they are not asked for here. */
  private void ofSituation(Situation situation) {
    List<String> places = situation.places().stream().map(place -> place.id()).toList();
    situation
        .lifelines()
        .forEach(lifeline -> within(lifeline.joins(), places, "place", lifeline.id()));
    for (Tie tie : situation.ties()) {
      within(List.of(tie.from(), tie.to()), actors(situation), "actor", "ties");
    }
    for (Recommendation advice : situation.recommendations()) {
      within(advice.actor().stream().toList(), actors(situation), "actor", advice.id());
    }
  }

  private void ofReport(Report report) {
    source(report.source());
    situation(report.situation())
        .ifPresent(
            situation -> {
              report
                  .place()
                  .ifPresent(
                      place -> within(List.of(place), places(situation), "place", report.id()));
              for (Report.LifelineChange change : report.lifelines()) {
                within(List.of(change.lifeline()), lifelines(situation), "lifeline", report.id());
                within(
                    change.at().stream().toList(), joined(situation, change), "place", report.id());
              }
              within(report.attributedTo(), actors(situation), "actor", report.id());
              within(
                  report.positionOf().stream().toList(), actors(situation), "actor", report.id());
            });
  }

  private void ofAgreement(Agreement agreement) {
    source(agreement.source());
    situation(agreement.situation())
        .ifPresent(
            situation -> {
              List<String> bound = new ArrayList<>(agreement.parties());
              List<String> protectedLifelines = new ArrayList<>();
              for (Agreement.Clause clause : agreement.clauses()) {
                bound.addAll(clause.bound());
                protectedLifelines.addAll(clause.lifelines());
                within(clause.area(), places(situation), "place", agreement.id());
              }
              within(bound, actors(situation), "actor", agreement.id());
              within(protectedLifelines, lifelines(situation), "lifeline", agreement.id());
            });
  }

  private void ofResponse(Response response) {
    source(response.source());
    response.compliance().forEach(compliance -> source(compliance.source()));
    response.incidents().forEach(incident -> need(RecordKind.INCIDENT, incident));
    situation(response.situation())
        .ifPresent(situation -> within(response.to(), actors(situation), "actor", response.id()));
  }

  private Optional<Situation> situation(String id) {
    return need(RecordKind.SITUATION, id).map(Situation.class::cast);
  }

  private void source(String id) {
    need(RecordKind.SOURCE, id);
  }

  static void need(Standing standing, RecordKind kind, String id, Where where, Problems problems) {
    new References(standing, where, problems).need(kind, id);
  }

  private Optional<CaseRecord> need(RecordKind kind, String id) {
    Optional<CaseRecord> record = standing.record(kind, id);
    if (record.isEmpty()) {
      problems.error(where, "record.unknown-reference", kind.word(), id);
    }
    return record;
  }

  private void within(Collection<String> ids, List<String> known, String kind, String owner) {
    for (String id : ids) {
      if (!known.contains(id)) {
        problems.error(where, "record.unknown-part", kind, id, owner, String.join(", ", known));
      }
    }
  }

  private static List<String> joined(Situation situation, Report.LifelineChange change) {
    return situation.lifeline(change.lifeline()).map(Lifeline::joins).orElse(List.of());
  }

  private static List<String> places(Situation situation) {
    return situation.places().stream().map(place -> place.id()).toList();
  }

  private static List<String> lifelines(Situation situation) {
    return situation.lifelines().stream().map(lifeline -> lifeline.id()).toList();
  }

  private static List<String> actors(Situation situation) {
    return situation.actors().stream().map(actor -> actor.id()).toList();
  }
}
