package org.tocsin.core.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Situation;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.view.Adopted;
import org.tocsin.core.view.SeenIncident;

/**
 * The rule by which an incident belongs to a series: its kind is of the family (or a lifeline was
 * obstructed), it happened at the lifeline or place, and accounts lay it to the party. Each of
 * these gives a reason with its accounts, or a doubt, or rules it out. Time is weighed in {@link
 * Linker}, against the other members.
 */
final class Linking {

  private final Situation situation;
  private final SeenIncident incident;
  private final int place;
  private final Map<SeriesKey, Optional<Case>> known = new HashMap<>();

  /** What speaks for and against one membership. */
  static final class Case {
    final List<Phrase> reasons = new ArrayList<>();
    final List<Phrase> doubts = new ArrayList<>();
    final Set<String> accounts = new LinkedHashSet<>();
    boolean graded;
    boolean possible = true;

    private void reason(Phrase phrase, List<String> restsOn) {
      reasons.add(phrase);
      accounts.addAll(restsOn);
    }

    private void out() {
      possible = false;
    }
  }

  /**
   * @param place of the incident in its view
   */
  Linking(Situation situation, SeenIncident incident, int place) {
    this.situation = situation;
    this.incident = incident;
    this.place = place;
  }

  SeenIncident incident() {
    return incident;
  }

  int place() {
    return place;
  }

  /** Empty where it is ruled out. */
  Optional<Case> into(SeriesKey key) {
    Optional<Case> found = known.get(key);
    if (found == null) {
      found = weighed(key);
      known.put(key, found);
    }
    return found;
  }

  private Optional<Case> weighed(SeriesKey key) {
    Case found = new Case();
    if (key.family().isEmpty()) {
      repetition(found);
    } else {
      KindFamily family = key.family().get();
      kind(family, key.where(), found);
      key.where().ifPresent(where -> place(family, where, found));
      key.party().ifPresent(party -> party(party, key.where().isPresent(), found));
    }
    return found.possible ? Optional.of(found) : Optional.empty();
  }

  private void repetition(Case found) {
    Optional<Adopted<EventKind>> grave =
        incident.what().filter(what -> what.value().rung().filter(rung -> rung >= 2).isPresent());
    List<String> obstructed = obstructing(Optional.empty());
    if (grave.isPresent()) {
      found.reason(
          Phrase.of(
              "series.reason.rung",
              Map.of("rung", new Arg.Count(grave.get().value().rung().orElseThrow()))),
          grave.get().restsOn());
      graded(grave.get().restsOn(), found);
    } else if (!obstructed.isEmpty()) {
      found.reason(Phrase.of("series.reason.lifeline"), obstructed);
      graded(obstructed, found);
    } else {
      found.out();
    }
  }

  private void kind(KindFamily family, Optional<String> where, Case found) {
    List<String> obstructed = family == KindFamily.OBSTRUCTION ? obstructing(where) : List.of();
    Optional<Adopted<EventKind>> adopted = incident.what().filter(what -> family.has(what.value()));
    List<String> dissent =
        incident.what().stream()
            .flatMap(what -> what.dissent().stream())
            .filter(said -> family.has(said.value()))
            .map(Adopted.Dissent::report)
            .toList();
    if (!obstructed.isEmpty()) {
      found.reason(Phrase.of("series.reason.lifeline"), obstructed);
      graded(obstructed, found);
    } else if (adopted.isPresent()) {
      found.reason(
          Phrase.of("series.reason.kind", Map.of("family", family.term())),
          adopted.get().restsOn());
      graded(adopted.get().restsOn(), found);
    } else if (!dissent.isEmpty()) {
      found.reason(Phrase.of("series.reason.kind", Map.of("family", family.term())), dissent);
      found.doubts.add(Phrase.of("series.doubt.kind-contested"));
    } else {
      found.out();
    }
  }

  private void graded(List<String> accounts, Case found) {
    found.graded = Grades.graded(incident, accounts);
    if (!found.graded) {
      found.doubts.add(Phrase.of("series.doubt.ungraded"));
    }
  }

  private void place(KindFamily family, String where, Case found) {
    if (situation.lifeline(where).isPresent()) {
      // An obstruction of the lifeline was found above, with its accounts, or there is none.
      if (family != KindFamily.OBSTRUCTION || obstructing(Optional.of(where)).isEmpty()) {
        found.out();
      }
      return;
    }
    Optional<Adopted<String>> adopted =
        incident.place().filter(place -> place.value().equals(where));
    List<String> dissent =
        incident.place().stream()
            .flatMap(place -> place.dissent().stream())
            .filter(said -> said.value().equals(where))
            .map(Adopted.Dissent::report)
            .toList();
    if (adopted.isPresent()) {
      found.reason(Phrase.of("series.reason.place"), adopted.get().restsOn());
      if (!Grades.graded(incident, adopted.get().restsOn())) {
        found.doubts.add(Phrase.of("series.doubt.place-ungraded"));
      }
    } else if (!dissent.isEmpty()) {
      found.reason(Phrase.of("series.reason.place"), dissent);
      found.doubts.add(Phrase.of("series.doubt.place-contested"));
    } else {
      found.out();
    }
  }

  private void party(String party, boolean atOnePlace, Case found) {
    List<String> accounts = incident.attributions().getOrDefault(party, List.of());
    if (!accounts.isEmpty()) {
      found.reason(
          Phrase.of("series.reason.party", Map.of("count", new Arg.Count(accounts.size()))),
          accounts);
      if (!Grades.graded(incident, accounts)) {
        found.doubts.add(Phrase.of("series.doubt.party-ungraded"));
      }
    } else if (atOnePlace && parties().isEmpty()) {
      found.doubts.add(Phrase.of("series.doubt.party-unnamed"));
    } else {
      found.out();
    }
  }

  /** Accounts by which a lifeline, or this one, was closed or narrowed. */
  private List<String> obstructing(Optional<String> lifeline) {
    return incident.lifelines().stream()
        .filter(reading -> reading.effect() != LifelineEffect.REOPENS)
        .filter(reading -> lifeline.isEmpty() || lifeline.get().equals(reading.lifeline()))
        .flatMap(reading -> reading.restsOn().stream())
        .distinct()
        .toList();
  }

  /** Lifelines that it obstructed and the places that accounts give, for this family. */
  Set<String> places(KindFamily family) {
    Set<String> places = new LinkedHashSet<>();
    if (family == KindFamily.OBSTRUCTION) {
      incident.lifelines().stream()
          .filter(reading -> reading.effect() != LifelineEffect.REOPENS)
          .forEach(reading -> places.add(reading.lifeline()));
    }
    if (places.isEmpty()) {
      incident
          .place()
          .ifPresent(
              place -> {
                places.add(place.value());
                place.dissent().forEach(said -> places.add(said.value()));
              });
    }
    return places;
  }

  /**
   * Identified actors to whom an account lays it that is no party's own position; what one party
   * says of another starts no series.
   */
  Set<String> parties() {
    Set<String> parties = new LinkedHashSet<>();
    incident
        .attributions()
        .forEach(
            (actor, accounts) -> {
              boolean identified =
                  situation
                      .actor(actor)
                      .filter(each -> each.kind() != Actor.Kind.UNIDENTIFIED)
                      .isPresent();
              if (identified && Grades.byOthers(incident, accounts)) {
                parties.add(actor);
              }
            });
    return parties;
  }
}
