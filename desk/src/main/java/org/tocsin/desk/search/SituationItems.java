package org.tocsin.desk.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.Place;
import org.tocsin.core.model.Recommendation;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Situation;

/** A situation and what it is made of: places, lifelines, actors, what is asked of whom. */
final class SituationItems {

  private final Known known;

  SituationItems(Known known) {
    this.known = known;
  }

  List<Item> of(Situation situation) {
    List<Item> items = new ArrayList<>();
    items.add(whole(situation));
    situation.places().forEach(place -> items.add(place(situation, place)));
    situation.lifelines().forEach(lifeline -> items.add(lifeline(situation, lifeline)));
    situation.actors().forEach(actor -> items.add(actor(situation, actor)));
    situation.recommendations().forEach(asked -> items.add(recommendation(situation, asked)));
    return items;
  }

  private static Item whole(Situation situation) {
    List<GeoPoint> points = new ArrayList<>(situation.area());
    situation.places().forEach(place -> place.point().ifPresent(points::add));
    return Item.named(
            Kind.SITUATION,
            situation.id(),
            Optional.of(situation.id()),
            Spoken.of(situation.name()),
            Spoken.of(situation.population()))
        .marked(
            Marks.NONE
                .at(
                    situation.places().stream()
                        .map(Place::id)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                    points)
                .parties(
                    situation.actors().stream()
                        .map(Actor::id)
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
  }

  private static Item place(Situation situation, Place place) {
    return Item.named(
            Kind.PLACE, place.id(), Optional.of(situation.id()), Spoken.of(place.name()), List.of())
        .marked(Marks.NONE.at(Set.of(place.id()), place.point().stream().toList()));
  }

  private static Item lifeline(Situation situation, Lifeline lifeline) {
    Set<String> joins = new LinkedHashSet<>(lifeline.joins());
    List<GeoPoint> points = new ArrayList<>(lifeline.line());
    points.addAll(Known.points(Optional.of(situation), joins));
    return Item.named(
            Kind.LIFELINE,
            lifeline.id(),
            Optional.of(situation.id()),
            Spoken.of(lifeline.name()),
            List.of())
        .about(Known.placeNames(Optional.of(situation), joins))
        .marked(Marks.NONE.at(joins, points));
  }

  private static Item actor(Situation situation, Actor actor) {
    return Item.named(
            Kind.ACTOR, actor.id(), Optional.of(situation.id()), Spoken.of(actor.name()), List.of())
        .marked(Marks.NONE.parties(Set.of(actor.id())));
  }

  /** What nothing but protected accounts calls for is not told to everybody. */
  private Item recommendation(Situation situation, Recommendation asked) {
    Set<String> rests = new LinkedHashSet<>();
    boolean named = asked.restsOn().isEmpty();
    for (String ground : asked.restsOn()) {
      named |= grounds(ground, rests);
    }
    return Item.named(
            Kind.RECOMMENDATION,
            asked.id(),
            Optional.of(situation.id()),
            Spoken.of(asked.to()),
            Spoken.of(asked.measure()))
        .seenBy(Audience.named(named))
        .marked(
            Marks.NONE.parties(
                asked.actor().stream().collect(Collectors.toCollection(LinkedHashSet::new))))
        .restingOn(rests);
  }

  /** Whether a named source stands behind the account, agreement or response of this id. */
  private boolean grounds(String id, Set<String> rests) {
    List<String> sources = new ArrayList<>();
    rests.add(Owner.of(RecordKind.REPORT, id).key());
    rests.add(Owner.of(RecordKind.AGREEMENT, id).key());
    rests.add(Owner.of(RecordKind.RESPONSE, id).key());
    known
        .record(Report.class, RecordKind.REPORT, id)
        .ifPresent(report -> sources.add(report.source()));
    known
        .record(Agreement.class, RecordKind.AGREEMENT, id)
        .ifPresent(agreement -> sources.add(agreement.source()));
    known
        .record(Response.class, RecordKind.RESPONSE, id)
        .ifPresent(response -> sources.add(response.source()));
    sources.forEach(source -> rests.add(Owner.of(RecordKind.SOURCE, source).key()));
    return sources.stream().anyMatch(known::named);
  }
}
