package org.tocsin.desk.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tocsin.core.desk.Link;
import org.tocsin.core.desk.Version;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;
import org.tocsin.core.time.Edtf;

/** Accounts, who gave them, and the incidents they are of. */
final class AccountItems {

  private final Known known;

  AccountItems(Known known) {
    this.known = known;
  }

  /** Of a protected source its id, kind and grade alone, and to those who are cleared. */
  static Item source(Source source) {
    List<Spoken> names =
        source.identity() instanceof Source.Identity.Public open
            ? Spoken.of(open.name())
            : List.of();
    return Item.named(Kind.SOURCE, source.id(), Optional.empty(), names, List.of())
        .seenBy(Audience.named(!source.isProtected()))
        .marked(
            Marks.NONE
                .graded(Set.of(source.reliability()), Set.of())
                .byProtected(source.isProtected())
                .parties(new LinkedHashSet<>(source.speaksFor().stream().toList())));
  }

  Item report(Report report) {
    boolean named = known.named(report.source());
    Set<String> about = new LinkedHashSet<>();
    if (named) {
      known
          .source(report.source())
          .filter(source -> source.identity() instanceof Source.Identity.Public)
          .map(source -> (Source.Identity.Public) source.identity())
          .ifPresent(identity -> about.addAll(identity.name().byLanguage().values()));
    }
    Told told = new Told(known.situation(report.situation()));
    told.add(report);
    about.addAll(told.about());
    Marks marks =
        told.marks()
            .when(List.of(report.happened()))
            .graded(grade(report.source()), Set.of(report.credibility()))
            .byProtected(!named);
    return Item.named(
            Kind.REPORT,
            report.id(),
            Optional.of(report.situation()),
            List.of(),
            known.open(report.statement()).stream().toList())
        .seenBy(Audience.named(named))
        .about(about)
        .marked(marks)
        .restingOn(
            Set.of(
                Owner.of(RecordKind.SOURCE, report.source()).key(),
                Owner.of(RecordKind.SITUATION, report.situation()).key(),
                Known.item(report.statement())));
  }

  private Set<Reliability> grade(String source) {
    return new LinkedHashSet<>(known.source(source).map(Source::reliability).stream().toList());
  }

  /**
   * Once for everybody, or once as its named accounts tell it and once as all do. What no named
   * account tells of, or no account at all, only those find who are cleared.
   */
  List<Item> incident(Incident incident) {
    Set<String> rests = new LinkedHashSet<>();
    rests.add(Owner.of(RecordKind.SITUATION, incident.situation()).key());
    List<Report> all = new ArrayList<>();
    List<Report> named = new ArrayList<>();
    for (Report account : accounts(incident, rests)) {
      all.add(account);
      if (known.named(account.source())) {
        named.add(account);
      }
    }
    if (!all.isEmpty() && named.size() == all.size()) {
      return List.of(incident(incident, all, Audience.EVERYBODY, rests));
    }
    List<Item> items = new ArrayList<>();
    items.add(incident(incident, all, Audience.CLEARED, rests));
    if (!named.isEmpty()) {
      items.add(incident(incident, named, Audience.OTHERS, rests));
    }
    return items;
  }

  private List<Report> accounts(Incident incident, Set<String> rests) {
    List<Report> accounts = new ArrayList<>();
    for (Version<Link> version : known.state().links(incident.id())) {
      version
          .value()
          .filter(Link::linked)
          .ifPresent(
              link -> {
                rests.add(Owner.of(RecordKind.REPORT, link.report()).key());
                known
                    .record(Report.class, RecordKind.REPORT, link.report())
                    .ifPresent(accounts::add);
              });
    }
    accounts.forEach(account -> rests.add(Owner.of(RecordKind.SOURCE, account.source()).key()));
    return accounts;
  }

  private Item incident(
      Incident incident, List<Report> accounts, Audience audience, Set<String> rests) {
    Told told = new Told(known.situation(incident.situation()));
    Set<Reliability> reliabilities = EnumSet.noneOf(Reliability.class);
    Set<Credibility> credibilities = EnumSet.noneOf(Credibility.class);
    boolean byProtected = false;
    for (Report account : accounts) {
      told.add(account);
      reliabilities.addAll(grade(account.source()));
      credibilities.add(account.credibility());
      byProtected |= !known.named(account.source());
    }
    return Item.named(
            Kind.INCIDENT,
            incident.id(),
            Optional.of(incident.situation()),
            Spoken.of(incident.name()),
            List.of())
        .seenBy(audience)
        .about(told.about())
        .marked(told.marks().graded(reliabilities, credibilities).byProtected(byProtected))
        .restingOn(rests);
  }

  /** What some accounts tell, together. */
  private static final class Told {
    private final Optional<Situation> situation;
    private final Set<String> places = new LinkedHashSet<>();
    private final Set<String> parties = new LinkedHashSet<>();
    private final Set<Integer> rungs = new TreeSet<>();
    private final Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
    private final Set<Edtf> times = new LinkedHashSet<>();

    Told(Optional<Situation> situation) {
      this.situation = situation;
    }

    void add(Report report) {
      report.place().ifPresent(places::add);
      parties.addAll(report.attributedTo());
      report.positionOf().ifPresent(parties::add);
      report.what().ifPresent(kinds::add);
      report.what().flatMap(EventKind::rung).ifPresent(rungs::add);
      times.add(report.happened());
    }

    Set<String> about() {
      Set<String> words = new LinkedHashSet<>(Known.placeNames(situation, places));
      words.addAll(Known.actorNames(situation, parties));
      kinds.forEach(kind -> words.addAll(Known.words(kind)));
      return words;
    }

    Marks marks() {
      return Marks.NONE
          .at(places, Known.points(situation, places))
          .when(List.copyOf(times))
          .rungs(rungs)
          .parties(parties);
    }
  }
}
