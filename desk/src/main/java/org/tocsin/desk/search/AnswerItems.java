package org.tocsin.desk.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.desk.Link;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.Coverage;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Outcome;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;

/** What was agreed, what was done about events, what came of it, what was written of it. */
final class AnswerItems {

  private final Known known;

  AnswerItems(Known known) {
    this.known = known;
  }

  List<Item> agreement(Agreement agreement) {
    Audience audience = Audience.named(known.named(agreement.source()));
    Optional<String> home = Optional.of(agreement.situation());
    Set<String> rests = rests(agreement.situation(), agreement.source());
    List<Item> items = new ArrayList<>();
    items.add(
        Item.named(Kind.AGREEMENT, agreement.id(), home, Spoken.of(agreement.name()), List.of())
            .seenBy(audience)
            .about(names(agreement.situation(), agreement.parties()))
            .marked(
                Marks.NONE
                    .when(agreement.signed().or(agreement::inForce))
                    .parties(new LinkedHashSet<>(agreement.parties()))
                    .byProtected(audience == Audience.CLEARED))
            .restingOn(rests));
    for (Agreement.Clause clause : agreement.clauses()) {
      Set<String> about = new LinkedHashSet<>(agreement.name().byLanguage().values());
      about.addAll(names(agreement.situation(), clause.bound()));
      clause.forbids().forEach(kind -> about.addAll(Known.words(kind)));
      items.add(
          Item.named(
                  Kind.CLAUSE,
                  agreement.id() + "/" + clause.number(),
                  home,
                  clause.subject().map(Spoken::of).orElse(List.of()),
                  Spoken.of(clause.provides()))
              .seenBy(audience)
              .about(about)
              .marked(
                  Marks.NONE
                      .at(
                          new LinkedHashSet<>(clause.area()),
                          Known.points(known.situation(agreement.situation()), clause.area()))
                      .when(clause.period().or(agreement::inForce).or(agreement::signed))
                      .parties(new LinkedHashSet<>(clause.bound()))
                      .byProtected(audience == Audience.CLEARED))
              .restingOn(rests));
    }
    return items;
  }

  Item response(Response response) {
    Set<String> rests = rests(response.situation(), response.source());
    rests.add(Known.item(response.statement()));
    boolean named = known.named(response.source()) && told(response.incidents(), rests);
    List<Spoken> texts = new ArrayList<>(known.open(response.statement()).stream().toList());
    response.asked().ifPresent(asked -> texts.addAll(Spoken.of(asked)));
    Set<String> about = names(response.situation(), response.to());
    about.add(response.instrument().word().replace('-', ' '));
    return Item.named(
            Kind.RESPONSE,
            response.id(),
            Optional.of(response.situation()),
            Spoken.of(response.by()),
            texts)
        .seenBy(Audience.named(named))
        .about(about)
        .marked(
            Marks.NONE
                .when(List.of(response.happened()))
                .parties(new LinkedHashSet<>(response.to()))
                .byProtected(!named))
        .restingOn(rests);
  }

  Item outcome(Outcome outcome) {
    Set<String> rests = rests(outcome.situation(), outcome.source());
    rests.add(Known.item(outcome.statement()));
    boolean named = known.named(outcome.source());
    return Item.named(
            Kind.OUTCOME,
            outcome.id(),
            Optional.of(outcome.situation()),
            List.of(),
            known.open(outcome.statement()).stream().toList())
        .seenBy(Audience.named(named))
        .about(Known.words(outcome.what()))
        .marked(
            Marks.NONE
                .when(List.of(outcome.happened()))
                .rungs(new LinkedHashSet<>(rung(outcome.what())))
                .byProtected(!named))
        .restingOn(rests);
  }

  private static List<Integer> rung(EventKind kind) {
    return kind.rung().stream().toList();
  }

  Item coverage(Coverage count) {
    Set<String> rests = rests(count.situation(), count.source());
    boolean named = known.named(count.source()) && told(count.incidents(), rests);
    return Item.named(
            Kind.COVERAGE, count.id(), Optional.of(count.situation()), List.of(), List.of())
        .seenBy(Audience.named(named))
        .marked(Marks.NONE.when(List.of(count.period())).byProtected(!named))
        .restingOn(rests);
  }

  private static Set<String> rests(String situation, String source) {
    Set<String> rests = new LinkedHashSet<>();
    rests.add(Owner.of(RecordKind.SITUATION, situation).key());
    rests.add(Owner.of(RecordKind.SOURCE, source).key());
    return rests;
  }

  private Set<String> names(String situation, List<String> actors) {
    return new LinkedHashSet<>(Known.actorNames(known.situation(situation), actors));
  }

  /** Whether it is of nothing in particular, or of an incident that a named source tells of. */
  private boolean told(List<String> incidents, Set<String> rests) {
    boolean told = incidents.isEmpty();
    for (String incident : incidents) {
      rests.add(Owner.of(RecordKind.INCIDENT, incident).key());
      for (Link link : links(incident)) {
        rests.add(Owner.of(RecordKind.REPORT, link.report()).key());
        Optional<Report> account = known.record(Report.class, RecordKind.REPORT, link.report());
        account.ifPresent(report -> rests.add(Owner.of(RecordKind.SOURCE, report.source()).key()));
        told |= account.filter(report -> known.named(report.source())).isPresent();
      }
    }
    return told;
  }

  private List<Link> links(String incident) {
    return known.state().links(incident).stream()
        .flatMap(version -> version.value().stream())
        .filter(Link::linked)
        .toList();
  }
}
