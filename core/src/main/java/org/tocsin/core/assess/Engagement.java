package org.tocsin.core.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
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

  private static boolean concerns(Agreement.Clause clause, SeenIncident incident) {
    boolean forbidden =
        incident.what().filter(what -> clause.forbids().contains(what.value())).isPresent();
    boolean named =
        incident.lifelines().stream()
            .anyMatch(
                reading ->
                    reading.effect() != org.tocsin.core.model.LifelineEffect.REOPENS
                        && clause.lifelines().contains(reading.lifeline()));
    // A clause that protects named lifelines and forbids kinds of event means those events there.
    return clause.lifelines().isEmpty() ? forbidden : named;
  }

  private static boolean inForce(Agreement agreement, SeenIncident incident) {
    return agreement
        .inForce()
        .map(
            force ->
                incident
                    .happened()
                    .filter(when -> when.value().before(force) != org.tocsin.core.time.Truth.YES)
                    .isPresent())
        .orElse(true);
  }

  /** The clause with its agreement. */
  Arg clauseName() {
    return new Arg.Said(
        Phrase.of(
            "clause.named",
            Map.of(
                "agreement", new Arg.Name(agreement.name()),
                "clause", new Arg.Verbatim(clause.number()))));
  }
}
