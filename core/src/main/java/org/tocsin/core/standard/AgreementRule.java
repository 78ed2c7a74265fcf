package org.tocsin.core.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Report;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.Adopted;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/**
 * How incidents stand to a clause of an agreement of the case. Who guarantees a lifeline owes it
 * whoever closed it; what is only forbidden needs somebody who did it.
 */
final class AgreementRule {

  private final SituationView view;
  private final Responsibility responsibility;

  AgreementRule(SituationView view) {
    this.view = view;
    this.responsibility = new Responsibility(view);
  }

  List<Instance> instances(Agreement agreement, Agreement.Clause clause) {
    List<Instance> instances = new ArrayList<>();
    for (SeenIncident incident : view.incidents()) {
      Told.Telling facts = facts(clause, incident);
      if (facts.truth() != Truth.NO) {
        instances.add(instance(agreement, clause, incident, facts));
      }
    }
    return instances;
  }

  private Instance instance(
      Agreement agreement, Agreement.Clause clause, SeenIncident incident, Told.Telling facts) {
    List<Ground> grounds = new ArrayList<>();
    grounds.add(Ground.of(Ground.Kind.FACTS, facts.truth()).restingOn(facts.accounts()));
    grounds.add(
        Ground.of(Ground.Kind.IN_FORCE, inForce(agreement, incident)).by(List.of(agreement.id())));
    clause
        .period()
        .ifPresent(
            period ->
                grounds.add(
                    Ground.of(Ground.Kind.PERIOD, Times.inForce(incident, period))
                        .by(List.of(agreement.id()))));
    if (!clause.area().isEmpty()) {
      grounds.add(area(clause, incident));
    }
    if (clause.lifelines().isEmpty()) {
      grounds.add(responsibility.bound(incident, clause.bound()));
    }
    SortedSet<String> denied = new TreeSet<>();
    SortedSet<String> deniers = new TreeSet<>();
    for (Report report : Responsibility.denials(incident, clause.bound())) {
      denied.add(report.id());
      report.positionOf().ifPresent(deniers::add);
    }
    boolean laidToBound =
        grounds.stream()
            .anyMatch(ground -> ground.kind() == Ground.Kind.BOUND && ground.truth() == Truth.YES);
    if (laidToBound) {
      Responsibility.blamingOthers(incident, clause.bound())
          .forEach(report -> denied.add(report.id()));
    }
    denied.addAll(otherKinds(clause, incident));
    return new Instance(incident, grounds, denied, deniers);
  }

  /**
   * Without a date of entry into force, what was signed later did not bind, and what was signed
   * before may have.
   */
  private static Truth inForce(Agreement agreement, SeenIncident incident) {
    return agreement
        .inForce()
        .map(force -> Times.inForce(incident, force))
        .orElseGet(
            () ->
                agreement
                    .signed()
                    .map(signed -> Times.inForce(incident, signed))
                    .filter(answer -> answer == Truth.NO)
                    .orElse(Truth.UNKNOWN));
  }

  private static Ground area(Agreement.Clause clause, SeenIncident incident) {
    List<Truth> answers = new ArrayList<>();
    List<String> accounts = new ArrayList<>();
    incident
        .place()
        .ifPresent(
            place -> {
              answers.add(Truth.of(clause.area().contains(place.value())));
              place
                  .dissent()
                  .forEach(
                      dissent -> answers.add(Truth.of(clause.area().contains(dissent.value()))));
              accounts.addAll(place.restsOn());
            });
    boolean agreed = answers.stream().distinct().count() == 1;
    return Ground.of(Ground.Kind.AREA, agreed ? answers.get(0) : Truth.UNKNOWN).restingOn(accounts);
  }

  /** Graded accounts by which it was an event of a kind that the clause does not forbid. */
  private static List<String> otherKinds(Agreement.Clause clause, SeenIncident incident) {
    if (!clause.lifelines().isEmpty()) {
      return List.of();
    }
    List<String> others =
        incident
            .what()
            .map(
                what ->
                    what.dissent().stream()
                        .filter(dissent -> !clause.forbids().contains(dissent.value()))
                        .map(Adopted.Dissent::report)
                        .toList())
            .orElse(List.of());
    return Accounts.of(incident, others).stream()
        .filter(Accounts::certain)
        .map(Report::id)
        .toList();
  }

  /**
   * A clause that protects named lifelines and forbids kinds of event means those events there: the
   * incident's kind, or what became of the lifeline.
   */
  private static Told.Telling facts(Agreement.Clause clause, SeenIncident incident) {
    List<Told> forbidden =
        clause.forbids().stream()
            .map(kind -> new Told(List.of(new Told.Thing.Kind(kind))))
            .toList();
    Told.Telling kind = Told.any(forbidden, incident);
    if (clause.lifelines().isEmpty()) {
      return kind;
    }
    Told.Telling found = Told.Telling.NOT;
    for (SeenIncident.LifelineReading reading : incident.lifelines()) {
      if (clause.lifelines().contains(reading.lifeline())
          && reading.effect() != LifelineEffect.REOPENS) {
        Told.Telling told = Told.telling(incident, reading.restsOn());
        boolean meant =
            clause.forbids().isEmpty() || clause.forbids().contains(event(reading.effect()));
        found = found.or(meant ? told : told.and(kind));
      }
    }
    return found;
  }

  private static EventKind event(LifelineEffect effect) {
    return switch (effect) {
      case CLOSES -> EventKind.LIFELINE_CLOSED;
      case NARROWS -> EventKind.LIFELINE_NARROWED;
      case REOPENS -> EventKind.LIFELINE_REOPENED;
    };
  }

  /** Parties bound by the clause whose own position on an incident is not on record. */
  static List<String> unheard(Agreement.Clause clause, List<Instance> instances) {
    return clause.bound().stream()
        .filter(
            party ->
                instances.stream()
                    .map(Instance::incident)
                    .noneMatch(incident -> incident.positions().containsKey(party)))
        .toList();
  }
}
