package org.tocsin.core.standard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.Report;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.Adopted;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/**
 * How incidents stand to a provision of law. Nothing about the law that applies is assumed: whether
 * there was an armed conflict, of which kind, and who is party to what, is unknown unless the case
 * says so ({@link CaseLaw}).
 */
final class LawRule {

  private final SituationView view;
  private final CaseLaw law;
  private final Responsibility responsibility;

  LawRule(SituationView view, CaseLaw law) {
    this.view = view;
    this.law = law;
    this.responsibility = new Responsibility(view);
  }

  List<Instance> instances(LawClause clause) {
    List<Instance> instances = new ArrayList<>();
    for (SeenIncident incident : view.incidents()) {
      Told.Telling facts =
          Told.any(clause.concerns(), incident)
              .or(Told.any(clause.mayConcern(), incident).atMostPossible());
      if (facts.truth() != Truth.NO) {
        instances.add(instance(clause, incident, facts));
      }
    }
    return instances;
  }

  private Instance instance(LawClause clause, SeenIncident incident, Told.Telling facts) {
    List<Ground> grounds = new ArrayList<>();
    grounds.add(Ground.of(Ground.Kind.FACTS, facts.truth()).restingOn(facts.accounts()));
    grounds.add(Ground.of(Ground.Kind.IN_FORCE, inForce(clause, incident)));
    if (clause.conflict() != LawClause.Conflict.NONE) {
      grounds.add(conflict(clause, incident));
    }
    Collection<String> accused = incident.attributions().keySet();
    switch (clause.binds()) {
      case STATES_PARTIES -> grounds.add(party(clause, incident));
      case PARTIES_TO_CONFLICT -> grounds.add(partyToConflict(clause, incident));
      case INDIVIDUALS -> {}
    }
    SortedSet<String> denied = new TreeSet<>();
    SortedSet<String> deniers = new TreeSet<>();
    for (Report report : Responsibility.denials(incident, accused)) {
      denied.add(report.id());
      report.positionOf().ifPresent(deniers::add);
    }
    grounds.stream()
        .filter(ground -> ground.kind() == Ground.Kind.BOUND && ground.truth() == Truth.YES)
        .forEach(
            ground ->
                Responsibility.blamingOthers(incident, ground.actors())
                    .forEach(report -> denied.add(report.id())));
    denied.addAll(otherKinds(clause, incident));
    return new Instance(incident, grounds, denied, deniers);
  }

  private static Truth inForce(LawClause clause, SeenIncident incident) {
    Truth force = Times.inForce(incident, clause.since());
    return force == Truth.NO && clause.appliedEarlier() ? Truth.UNKNOWN : force;
  }

  /** Only a conflict of the other kind alone, and surely at that time, shows that it does not apply. */
  private Ground conflict(LawClause clause, SeenIncident incident) {
    Truth fitting = Truth.NO;
    boolean other = false;
    Set<String> saying = new TreeSet<>();
    for (CaseLaw.ArmedConflict conflict : law.conflicts()) {
      Truth then = conflict.then(incident);
      if (then != Truth.NO) {
        saying.add(conflict.saidBy().id());
      }
      if (clause.conflict() == LawClause.Conflict.ANY || clause.conflict() == conflict.kind()) {
        fitting = fitting.or(then);
      } else {
        other |= then == Truth.YES;
      }
    }
    Truth truth = fitting == Truth.NO && !other ? Truth.UNKNOWN : fitting;
    return Ground.of(Ground.Kind.CONFLICT, truth).by(saying);
  }

  /** Those whom the case says to be party to the instrument, at that time. */
  private Ground party(LawClause clause, SeenIncident incident) {
    SortedSet<String> parties = new TreeSet<>();
    SortedSet<String> notSurely = new TreeSet<>();
    SortedSet<String> saying = new TreeSet<>();
    for (Agreement membership : law.memberships(clause.instrument().id())) {
      Truth then =
          membership
              .inForce()
              .map(since -> Times.inForce(incident, since))
              .orElse(Truth.UNKNOWN);
      saying.add(membership.id());
      (then == Truth.YES ? parties : then == Truth.UNKNOWN ? notSurely : new TreeSet<String>())
          .addAll(membership.parties());
    }
    if (saying.isEmpty()) {
      return nobodySaid(incident);
    }
    Ground bound = responsibility.bound(incident, parties);
    boolean perhaps = incident.attributions().keySet().stream().anyMatch(notSurely::contains);
    return (bound.truth() == Truth.NO && perhaps
            ? Ground.of(Ground.Kind.BOUND, Truth.UNKNOWN)
                .about(bound.actors())
                .restingOn(bound.accounts())
            : bound)
        .by(saying);
  }

  /** That somebody is not listed as a party to the conflict does not show that they were none. */
  private Ground partyToConflict(LawClause clause, SeenIncident incident) {
    SortedSet<String> parties = new TreeSet<>();
    SortedSet<String> saying = new TreeSet<>();
    for (CaseLaw.ArmedConflict conflict : law.conflicts()) {
      boolean fits =
          clause.conflict() == LawClause.Conflict.ANY || clause.conflict() == conflict.kind();
      if (fits && conflict.then(incident) == Truth.YES) {
        parties.addAll(conflict.saidBy().parties());
        saying.add(conflict.saidBy().id());
      }
    }
    Ground bound = responsibility.bound(incident, parties);
    return bound.truth() == Truth.YES ? bound.by(saying) : nobodySaid(incident);
  }

  private static Ground nobodySaid(SeenIncident incident) {
    Collection<String> accused = incident.attributions().keySet();
    return Ground.of(Ground.Kind.BOUND, Truth.UNKNOWN)
        .about(accused)
        .restingOn(Responsibility.attributing(incident, accused));
  }

  /** Graded accounts by which it was an event that the provision is not about. */
  private static List<String> otherKinds(LawClause clause, SeenIncident incident) {
    List<Told> all = new ArrayList<>(clause.concerns());
    all.addAll(clause.mayConcern());
    List<String> others =
        incident
            .what()
            .map(
                what ->
                    what.dissent().stream()
                        .filter(
                            dissent ->
                                all.stream()
                                    .flatMap(told -> told.things().stream())
                                    .noneMatch(
                                        new Told.Thing.Kind(dissent.value())::equals))
                        .map(Adopted.Dissent::report)
                        .toList())
            .orElse(List.of());
    return Accounts.of(incident, others).stream()
        .filter(Accounts::certain)
        .map(Report::id)
        .toList();
  }

  /** Those held responsible whose own position on an incident is not on record. */
  static List<String> unheard(List<Instance> instances) {
    return instances.stream()
        .map(Instance::incident)
        .flatMap(
            incident ->
                incident.attributions().keySet().stream()
                    .filter(party -> !incident.positions().containsKey(party)))
        .distinct()
        .toList();
  }
}
