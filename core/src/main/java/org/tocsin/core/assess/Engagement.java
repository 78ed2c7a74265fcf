package org.tocsin.core.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.Adopted;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/**
 * A clause that incidents may engage: they closed or narrowed a lifeline that it protects, or they
 * are of a kind that it forbids and at least one account lays them to a party it binds. A proposal
 * for a person to confirm or reject, never a finding.
 *
 * @param attributedTo bound parties that some account holds responsible, by id
 * @param contestedBy those among them whose own stated position on one of the incidents is on
 *     record
 */
public record Engagement(
    Agreement agreement,
    Agreement.Clause clause,
    List<SeenIncident> incidents,
    SortedSet<String> attributedTo,
    SortedSet<String> contestedBy) {

  static List<Engagement> proposed(SituationView view, Window window) {
    List<Engagement> proposals = new ArrayList<>();
    for (Agreement agreement : view.agreements()) {
      for (Agreement.Clause clause : agreement.clauses()) {
        propose(agreement, clause, window, proposals);
      }
    }
    return proposals;
  }

  private static void propose(
      Agreement agreement, Agreement.Clause clause, Window window, List<Engagement> proposals) {
    List<SeenIncident> engaging = new ArrayList<>();
    SortedSet<String> attributed = new TreeSet<>();
    SortedSet<String> contested = new TreeSet<>();
    for (SeenIncident incident : window.incidents()) {
      List<String> bound =
          incident.attributions().keySet().stream().filter(clause.bound()::contains).toList();
      // Who guarantees a lifeline owes it whoever closed it; what is only forbidden needs somebody
      // who did it.
      boolean owed = !clause.lifelines().isEmpty() || !bound.isEmpty();
      if (owed && concerns(clause, incident) && inForce(agreement, incident)) {
        engaging.add(incident);
        attributed.addAll(bound);
        bound.stream().filter(incident.positions()::containsKey).forEach(contested::add);
      }
    }
    if (!engaging.isEmpty()) {
      proposals.add(new Engagement(agreement, clause, engaging, attributed, contested));
    }
  }

  /**
   * A clause that protects named lifelines and forbids kinds of event means those events there: the
   * incident's kind, or what became of the lifeline.
   */
  private static boolean concerns(Agreement.Clause clause, SeenIncident incident) {
    return !concerning(clause, incident).isEmpty();
  }

  /** Accounts by which the incident concerns the clause. */
  private static List<String> concerning(Agreement.Clause clause, SeenIncident incident) {
    Optional<Adopted<EventKind>> forbidden =
        incident.what().filter(what -> clause.forbids().contains(what.value()));
    if (clause.lifelines().isEmpty()) {
      return forbidden.map(Adopted::restsOn).orElse(List.of());
    }
    return incident.lifelines().stream()
        .filter(reading -> clause.lifelines().contains(reading.lifeline()))
        .filter(reading -> reading.effect() != LifelineEffect.REOPENS)
        .filter(
            reading ->
                clause.forbids().isEmpty()
                    || forbidden.isPresent()
                    || clause.forbids().contains(event(reading.effect())))
        .flatMap(reading -> reading.restsOn().stream())
        .toList();
  }

  private static EventKind event(LifelineEffect effect) {
    return switch (effect) {
      case CLOSES -> EventKind.LIFELINE_CLOSED;
      case NARROWS -> EventKind.LIFELINE_NARROWED;
      case REOPENS -> EventKind.LIFELINE_REOPENED;
    };
  }

  /**
   * Those of its incidents that engage it for certain: graded accounts say both what happened and
   * who did it, and it was in force.
   */
  List<SeenIncident> certain(Window window) {
    return incidents.stream()
        .filter(incident -> window.certain(incident, concerning(clause, incident)))
        .filter(
            incident ->
                !clause.lifelines().isEmpty()
                    || clause.bound().stream()
                        .flatMap(
                            party ->
                                incident.attributions().getOrDefault(party, List.of()).stream())
                        .anyMatch(account -> window.certain(incident, List.of(account))))
        .filter(this::surelyInForce)
        .toList();
  }

  private boolean surelyInForce(SeenIncident incident) {
    return agreement
        .inForce()
        .map(
            force ->
                incident
                    .happened()
                    .filter(when -> when.value().before(force) == Truth.NO)
                    .isPresent())
        .orElse(true);
  }

  /**
   * The incidents by which it can be told in public that this clause may be engaged: a clause on a
   * lifeline that protected sources alone tell of would give the place away.
   */
  public List<SeenIncident> toldInPublic(SituationView view) {
    return incidents.stream()
        .filter(
            incident ->
                clause.lifelines().isEmpty()
                    || clause.lifelines().stream()
                        .anyMatch(lifeline -> Shown.toldInPublic(view, incident, lifeline)))
        .toList();
  }

  private static boolean inForce(Agreement agreement, SeenIncident incident) {
    return agreement
        .inForce()
        .map(
            force ->
                incident
                    .happened()
                    .filter(when -> when.value().before(force) != Truth.YES)
                    .isPresent())
        .orElse(true);
  }

  /** The clause with its agreement. */
  Arg clauseName(SituationView view) {
    return toldInPublic(view).isEmpty()
        ? new Arg.Term("clause.protected")
        : new Arg.Said(
            Phrase.of(
                "clause.named",
                Map.of(
                    "agreement", new Arg.Name(agreement.name()),
                    "clause", new Arg.Verbatim(clause.number()))));
  }
}
