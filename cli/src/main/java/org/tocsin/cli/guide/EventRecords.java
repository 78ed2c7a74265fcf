package org.tocsin.cli.guide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.tocsin.cli.ask.Typed;
import org.tocsin.cli.workspace.Account;
import org.tocsin.cli.workspace.Sealing;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Place;
import org.tocsin.core.model.PopulationClaim;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;
import org.tocsin.core.time.Edtf;

/**
 * Turns the answers of the guided way into records; what is on file already is used, not doubled.
 */
final class EventRecords {

  private final DeskState state;
  private final Sealing sealing;
  private final Map<String, String> answers;
  private final Instant now;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Source> newSources = new ArrayList<>();
  private final List<String> newReports = new ArrayList<>();

  EventRecords(DeskState state, Sealing sealing, Map<String, String> answers, Instant now) {
    this.state = state;
    this.sealing = sealing;
    this.answers = answers;
    this.now = now;
  }

  /**
   * The facts to record, in order.
   *
   * @param known the situation on file; absent where the answers describe a new one
   */
  List<Fact> facts(Optional<Situation> known) {
    Situation before = known.orElseGet(this::newSituation);
    Optional<Place> place =
        find(EventQuestions.PLACE)
            .map(name -> part(before.places(), name, Place::name, this::place));
    Optional<Lifeline> lifeline =
        find(EventQuestions.LIFELINE)
            .map(name -> part(before.lifelines(), name, Lifeline::name, this::lifeline));
    Optional<Actor> accused =
        find(EventQuestions.ACCUSED)
            .map(name -> part(before.actors(), name, Actor::name, this::actor));
    Situation situation =
        new Situation(
            before.id(),
            before.name(),
            before.population(),
            before.people(),
            before.area(),
            with(before.places(), place),
            with(before.lifelines(), lifeline),
            with(before.actors(), accused),
            before.ties(),
            before.recommendations(),
            before.fictional());
    if (known.isEmpty()) {
      facts.add(new RecordFact.Filed(situation));
    } else if (!situation.equals(before)) {
      facts.add(new RecordFact.Corrected(situation, Optional.empty()));
    }
    event(situation, place, lifeline, accused);
    return facts;
  }

  private void event(
      Situation situation,
      Optional<Place> place,
      Optional<Lifeline> lifeline,
      Optional<Actor> accused) {
    Source source =
        source(
            need(EventQuestions.SOURCE),
            Typed.word(Source.Kind.class, need(EventQuestions.SOURCE_KIND)),
            Typed.word(Reliability.class, need(EventQuestions.RELIABILITY)));
    Edtf happened = Typed.when(need(EventQuestions.HAPPENED));
    String incident =
        Typed.idFor(
            need(EventQuestions.EVENT),
            "event",
            id -> !state.versions(RecordKind.INCIDENT, id).isEmpty());
    List<Account> accounts = new ArrayList<>();
    accounts.add(
        new Account(
            situation.id(),
            source.id(),
            happened,
            Typed.available(need(EventQuestions.AVAILABLE)),
            Optional.of(Typed.word(EventKind.class, need(EventQuestions.WHAT))),
            place.map(Place::id),
            lifeline.map(
                line ->
                    new Report.LifelineChange(
                        line.id(),
                        Typed.word(LifelineEffect.class, need(EventQuestions.EFFECT)),
                        Optional.empty())),
            accused.stream().map(Actor::id).toList(),
            Optional.empty(),
            figures(),
            Typed.credibility(need(EventQuestions.CREDIBILITY)),
            "en",
            need(EventQuestions.STATEMENT)));
    if (accused.isPresent() && find(EventQuestions.POSITION).isPresent()) {
      accounts.add(position(situation, happened, place, accused.get()));
    }
    facts.add(
        new RecordFact.Filed(
            new Incident(incident, situation.id(), Label.of("en", need(EventQuestions.EVENT)))));
    accounts.forEach(account -> file(account, incident));
  }

  /** The party speaks for itself: its own source, with its own account. */
  private Account position(Situation situation, Edtf happened, Optional<Place> place, Actor party) {
    Source source = source(party.name().in("en"), Source.Kind.GOVERNMENT, Reliability.F);
    return new Account(
        situation.id(),
        source.id(),
        happened,
        Typed.available(need(EventQuestions.POSITION_WHEN)),
        Optional.empty(),
        place.map(Place::id),
        Optional.empty(),
        List.of(),
        Optional.of(party.id()),
        new TreeMap<>(),
        Credibility.UNKNOWN,
        "en",
        need(EventQuestions.POSITION));
  }

  private void file(Account account, String incident) {
    String id = account.freeId(state, newReports, now);
    newReports.add(id);
    facts.add(
        new RecordFact.Filed(
            account.report(id, sealing.text(account.language(), account.statement()), List.of())));
    facts.add(new JudgementFact.ReportLinked(incident, id, Optional.empty()));
  }

  private SortedMap<Measure, Figure> figures() {
    SortedMap<Measure, Figure> figures = new TreeMap<>();
    find(EventQuestions.AFFECTED)
        .ifPresent(
            text -> {
              Measure measure = Typed.word(Measure.class, need(EventQuestions.MEASURE));
              figures.put(measure, Typed.figure(measure, text));
            });
    return figures;
  }

  private Situation newSituation() {
    String name = need(EventQuestions.SITUATION);
    List<PopulationClaim> people =
        find(EventQuestions.PEOPLE)
            .map(
                text ->
                    new PopulationClaim(
                        source(
                                need(EventQuestions.PEOPLE_SOURCE),
                                Source.Kind.DOCUMENT,
                                Reliability.F)
                            .id(),
                        Typed.figure(text),
                        availableWithTheEvent()))
            .stream()
            .toList();
    return new Situation(
        Typed.idFor(name, "situation", id -> !state.versions(RecordKind.SITUATION, id).isEmpty()),
        Label.of("en", name),
        Label.of("en", need(EventQuestions.POPULATION)),
        people,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false);
  }

  private Availability availableWithTheEvent() {
    return Typed.available(need(EventQuestions.AVAILABLE));
  }

  private Place place(String id, String name) {
    return new Place(
        id, Label.of("en", name), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  private Lifeline lifeline(String id, String name) {
    return new Lifeline(
        id,
        Label.of("en", name),
        Typed.word(Lifeline.Kind.class, need(EventQuestions.LIFELINE_KIND)),
        List.of(),
        List.of(),
        availableWithTheEvent());
  }

  private Actor actor(String id, String name) {
    return new Actor(
        id, Label.of("en", name), Typed.word(Actor.Kind.class, need(EventQuestions.ACCUSED_KIND)));
  }

  /** A source of this name on file, or a new one that is filed before what it says. */
  private Source source(String name, Source.Kind kind, Reliability reliability) {
    List<Source> all = new ArrayList<>(state.records(Source.class, RecordKind.SOURCE));
    all.addAll(newSources);
    for (Source source : all) {
      if (source.identity() instanceof Source.Identity.Public open
          && open.name().in("en").equalsIgnoreCase(name)) {
        return source;
      }
    }
    String id =
        Typed.idFor(
            name,
            "source",
            taken ->
                !state.versions(RecordKind.SOURCE, taken).isEmpty()
                    || newSources.stream().anyMatch(source -> source.id().equals(taken)));
    Source made =
        new Source(
            id,
            new Source.Identity.Public(Label.of("en", name)),
            kind,
            reliability,
            Optional.empty());
    newSources.add(made);
    facts.add(new RecordFact.Filed(made));
    return made;
  }

  /** Makes a part of a situation under an id. */
  private interface Making<T> {
    T make(String id, String name);
  }

  private static <T> T part(
      List<T> known, String name, Function<T, Label> named, Making<T> making) {
    return known.stream()
        .filter(one -> named.apply(one).in("en").equalsIgnoreCase(name))
        .findFirst()
        .orElseGet(
            () -> {
              List<String> ids = known.stream().map(EventRecords::id).toList();
              return making.make(Typed.idFor(name, "part", ids::contains), name);
            });
  }

  private static String id(Object part) {
    if (part instanceof Place place) {
      return place.id();
    } else if (part instanceof Lifeline lifeline) {
      return lifeline.id();
    }
    return ((Actor) part).id();
  }

  private static <T> List<T> with(List<T> known, Optional<T> one) {
    List<T> all = new ArrayList<>(known);
    one.filter(made -> !known.contains(made)).ifPresent(all::add);
    return all;
  }

  private String need(String key) {
    return Answers.need(answers, key);
  }

  private Optional<String> find(String key) {
    return Answers.find(answers, key);
  }
}
