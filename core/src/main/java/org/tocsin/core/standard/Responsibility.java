package org.tocsin.core.standard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Tie;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/** Whom accounts hold responsible, against whom a provision binds. */
final class Responsibility {

  private final SituationView view;

  Responsibility(SituationView view) {
    this.view = view;
  }

  /**
   * YES where a graded account lays it to somebody bound. NO where graded accounts lay it to others
   * alone, all of them identified, and none of them a member of somebody bound. Otherwise unknown:
   * nobody named anyone, or nobody graded did.
   */
  Ground bound(SeenIncident incident, Collection<String> bound) {
    SortedSet<String> named = new TreeSet<>(incident.attributions().keySet());
    named.retainAll(bound);
    SortedSet<String> sure = certain(incident, named);
    if (!sure.isEmpty()) {
      return Ground.of(Ground.Kind.BOUND, Truth.YES)
          .about(sure)
          .restingOn(attributing(incident, sure));
    } else if (!named.isEmpty()) {
      return Ground.of(Ground.Kind.BOUND, Truth.UNKNOWN)
          .about(named)
          .restingOn(attributing(incident, named));
    }
    SortedSet<String> others = certain(incident, incident.attributions().keySet());
    boolean surelyOthers =
        !others.isEmpty()
            && incident.attributions().keySet().stream().allMatch(this::identified)
            && others.stream().noneMatch(other -> belongs(other, bound));
    return Ground.of(Ground.Kind.BOUND, surelyOthers ? Truth.NO : Truth.UNKNOWN)
        .about(others)
        .restingOn(attributing(incident, others));
  }

  private static SortedSet<String> certain(SeenIncident incident, Collection<String> actors) {
    SortedSet<String> certain = new TreeSet<>();
    for (String actor : actors) {
      if (Accounts.anyCertain(incident, attributing(incident, Set.of(actor)))) {
        certain.add(actor);
      }
    }
    return certain;
  }

  static List<String> attributing(SeenIncident incident, Collection<String> actors) {
    List<String> accounts = new ArrayList<>();
    for (String actor : actors) {
      accounts.addAll(incident.attributions().getOrDefault(actor, List.of()));
    }
    return accounts;
  }

  private boolean identified(String actor) {
    return view.situation()
        .actor(actor)
        .filter(known -> known.kind() != Actor.Kind.UNIDENTIFIED)
        .isPresent();
  }

  /** A force may act for the state it is a member of: then it is not somebody else. */
  private boolean belongs(String actor, Collection<String> bound) {
    Set<String> reached = new TreeSet<>(Set.of(actor));
    boolean more = true;
    while (more) {
      more = false;
      for (Tie tie : view.situation().ties()) {
        if (tie.kind() == Tie.Kind.MEMBER_OF && reached.contains(tie.from())) {
          more |= reached.add(tie.to());
        }
      }
    }
    return bound.stream().anyMatch(reached::contains);
  }

  /** Own positions of these parties that do not own up to it. */
  static List<Report> denials(SeenIncident incident, Collection<String> parties) {
    return incident.accounts().stream()
        .filter(
            report ->
                report
                    .positionOf()
                    .filter(parties::contains)
                    .filter(party -> !report.attributedTo().contains(party))
                    .isPresent())
        .toList();
  }

  /** Graded accounts that lay it to others and to none of these. */
  static List<Report> blamingOthers(SeenIncident incident, Collection<String> parties) {
    return incident.accounts().stream()
        .filter(Accounts::certain)
        .filter(report -> !report.attributedTo().isEmpty())
        .filter(report -> report.attributedTo().stream().noneMatch(parties::contains))
        .toList();
  }
}
