package org.tocsin.desk.action;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.ask.Typed;
import org.tocsin.cli.workspace.Account;
import org.tocsin.core.alert.Wordings;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Place;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Wording;
import org.tocsin.core.time.Edtf;
import org.tocsin.desk.words.Words;

/**
 * What was typed of an account, read field by field. Every problem is kept beside its field, so
 * that all are told at once.
 */
final class ReportForm {

  /** Name of the form's draft. */
  static final String DRAFT = "report";

  /** Chosen instead of a situation on file. */
  static final String NEW = "new";

  private final DeskState state;
  private final Map<String, String> values;
  private final String language;
  private final Map<String, List<String>> problems = new LinkedHashMap<>();

  /**
   * @param language in which problems are told
   */
  ReportForm(DeskState state, Map<String, String> values, String language) {
    this.state = state;
    this.values = values;
    this.language = language;
  }

  /** By field; empty where all is sound. */
  Map<String, List<String>> problems() {
    return problems;
  }

  Optional<String> value(String field) {
    return Optional.ofNullable(values.get(field)).filter(text -> !text.isBlank());
  }

  List<String> several(String field) {
    return Typed.several(value(field));
  }

  /** Reads a field; what is wrong with it is told beside it. */
  private <T> Optional<T> read(String field, Function<String, T> reader) {
    try {
      return value(field).map(reader);
    } catch (Refusal refusal) {
      tell(field, refusal);
      return Optional.empty();
    }
  }

  private <T> Optional<T> need(String field, Function<String, T> reader) {
    if (value(field).isEmpty()) {
      tell(field, Refusal.of("report-form.empty"));
    }
    return read(field, reader);
  }

  /** A name that is typed here, in the language in which whoever types sees the form. */
  Label label(String name) {
    return Label.of(language, name);
  }

  private void tell(String field, Refusal refusal) {
    for (Problem problem : refusal.problems().all()) {
      problems
          .computeIfAbsent(field, first -> new ArrayList<>())
          .add(Wording.whole(problem, language));
    }
  }

  // Situation

  /** The situation on file; empty for a new one. */
  Optional<Situation> situation() {
    return value("situation")
        .filter(id -> !id.equals(NEW))
        .flatMap(id -> state.record(Situation.class, RecordKind.SITUATION, id));
  }

  /** As it will stand: with the places and actors that this account brings. */
  Optional<Situation> situationToFile() {
    Optional<Situation> before = situation();
    if (before.isEmpty()) {
      Optional<String> name = need("newSituation", Typed::text);
      Optional<String> population = need("newPopulation", Typed::text);
      if (name.isEmpty() || population.isEmpty()) {
        return Optional.empty();
      }
      before = Optional.of(fresh(name.get(), population.get()));
    }
    Situation base = before.get();
    List<Place> places = new ArrayList<>(base.places());
    newPlace(base).ifPresent(places::add);
    List<Actor> actors = new ArrayList<>(base.actors());
    newActor(base).ifPresent(actors::add);
    return Optional.of(
        new Situation(
            base.id(),
            base.name(),
            base.population(),
            base.people(),
            base.area(),
            places,
            base.lifelines(),
            actors,
            base.ties(),
            base.recommendations(),
            base.fictional()));
  }

  private Situation fresh(String name, String population) {
    return new Situation(
        Typed.idFor(name, "situation", id -> !state.versions(RecordKind.SITUATION, id).isEmpty()),
        label(name),
        label(population),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false);
  }

  private Optional<Place> newPlace(Situation base) {
    return read("newPlace", Typed::text)
        .map(
            name ->
                new Place(
                    Typed.idFor(name, "place", id -> base.place(id).isPresent()),
                    label(name),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of()));
  }

  private Optional<Actor> newActor(Situation base) {
    Optional<String> name = read("newActor", Typed::text);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return need("newActorKind", text -> Typed.word(Actor.Kind.class, text))
        .map(
            kind ->
                new Actor(
                    Typed.idFor(name.get(), "actor", id -> base.actor(id).isPresent()),
                    label(name.get()),
                    kind));
  }

  // Source

  /** A source on file, by id or by its public name. */
  Optional<Source> source() {
    return newSourceAsked()
        ? Optional.empty()
        : need(
            "source",
            text -> {
              String id = text.replaceFirst(" — .*$", "").strip();
              List<Source> sources = state.records(Source.class, RecordKind.SOURCE);
              return Meant.by(id, sources, ReportForm::names)
                  .or(() -> Meant.by(text, sources, ReportForm::names))
                  .orElseThrow(
                      () ->
                          Refusal.of(
                              "typed.unknown-id",
                              "source",
                              text,
                              org.tocsin.cli.ask.Nearest.offer(
                                  id, sources.stream().map(Source::id).toList())));
            });
  }

  private static Stream<String> names(Source source) {
    return source.identity() instanceof Source.Identity.Public open
        ? Stream.concat(Stream.of(source.id()), open.name().byLanguage().values().stream())
        : Stream.of(source.id());
  }

  boolean newSourceAsked() {
    return value("newSource").isPresent() || newSourceProtected();
  }

  boolean newSourceProtected() {
    return value("newSourceProtected").isPresent();
  }

  /**
   * A new source; of a protected one, who it is is sealed by the caller's means.
   *
   * @param sealing what seals an identity
   */
  Optional<Source> newSource(Function<String, org.tocsin.core.model.Sealed> sealing) {
    if (!newSourceAsked()) {
      return Optional.empty();
    }
    boolean hidden = newSourceProtected();
    Optional<String> name =
        hidden ? need("newSourceIdentity", Typed::text) : read("newSource", Typed::text);
    if (hidden && value("newSource").isPresent()) {
      tell("newSource", Refusal.of("report-form.named-and-protected"));
    }
    Optional<Source.Kind> kind = need("newSourceKind", text -> Typed.word(Source.Kind.class, text));
    Optional<Reliability> grade =
        value("newSourceReliability").isPresent()
            ? read("newSourceReliability", text -> Typed.word(Reliability.class, text))
            : Optional.of(Reliability.F);
    if (name.isEmpty() || kind.isEmpty() || grade.isEmpty()) {
      return Optional.empty();
    }
    String id =
        Typed.idFor(
            hidden ? "protected" : name.get(),
            "source",
            taken -> !state.versions(RecordKind.SOURCE, taken).isEmpty());
    return Optional.of(
        new Source(
            id,
            hidden
                ? new Source.Identity.Protected(sealing.apply(name.get()))
                : new Source.Identity.Public(label(name.get())),
            kind.get(),
            grade.get(),
            Optional.empty()));
  }

  // Account

  /** What the source said, as it will be filed. */
  Optional<Account> account(Situation situation, String source) {
    Optional<Edtf> happened = happened();
    Optional<Availability> available = need("available", Typed::available);
    Optional<EventKind> what = what();
    Optional<Report.LifelineChange> lifeline = lifeline(situation);
    Optional<String> position = read("positionOf", id -> knownActor(situation, id));
    List<String> blamed = new ArrayList<>();
    several("attributedTo")
        .forEach(
            id -> read("attributedTo", all -> knownActor(situation, id)).ifPresent(blamed::add));
    situation.actors().stream()
        .filter(actor -> isNewActor(actor) && !blamed.contains(actor.id()))
        .forEach(actor -> blamed.add(actor.id()));
    SortedMap<Measure, Figure> figures = figures();
    Optional<Credibility> credibility =
        value("credibility").isEmpty()
            ? Optional.of(Credibility.UNKNOWN)
            : read("credibility", Typed::credibility);
    Optional<String> language =
        value("language").isEmpty() ? Optional.of("en") : read("language", Typed::language);
    Optional<String> statement = need("statement", Typed::text);
    Optional<String> place = place(situation);
    if (!problems.isEmpty()
        || happened.isEmpty()
        || available.isEmpty()
        || credibility.isEmpty()
        || language.isEmpty()
        || statement.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Account(
              situation.id(),
              source,
              happened.get(),
              available.get(),
              what,
              place,
              lifeline,
              blamed,
              position,
              figures,
              credibility.get(),
              language.get(),
              statement.get()));
    } catch (Refusal refusal) {
      tell("available", refusal);
      return Optional.empty();
    }
  }

  Optional<Edtf> happened() {
    return need("happened", Typed::when);
  }

  Optional<EventKind> what() {
    return read(
        "what",
        text ->
            Meant.by(text, List.of(EventKind.values()), ReportForm::names)
                .orElseGet(() -> Typed.word(EventKind.class, text)));
  }

  private static Stream<String> names(EventKind kind) {
    return Stream.concat(
        Stream.of(Typed.word(kind)),
        Words.LANGUAGES.stream().map(each -> Words.in(each).word(Wordings.event(kind))));
  }

  /** By id or name; the new one where there is one. */
  Optional<String> place(Situation situation) {
    Optional<String> fresh = value("newPlace");
    if (fresh.isPresent()) {
      return situation.places().stream()
          .filter(place -> place.name().in(language).equals(fresh.get().strip()))
          .reduce((earlier, later) -> later)
          .map(Place::id);
    }
    return read(
        "place",
        text ->
            Meant.by(
                    text,
                    situation.places(),
                    place ->
                        Stream.concat(
                            Stream.of(place.id()), place.name().byLanguage().values().stream()))
                .map(Place::id)
                .orElseThrow(
                    () ->
                        Refusal.of(
                            "report-form.no-such-place",
                            text,
                            org.tocsin.cli.ask.Nearest.offer(
                                text, situation.places().stream().map(Place::id).toList()))));
  }

  private boolean isNewActor(Actor actor) {
    return value("newActor")
        .filter(name -> actor.name().in(language).equals(name.strip()))
        .isPresent();
  }

  private static String knownActor(Situation situation, String id) {
    return Typed.known("actor", id, situation.actors().stream().map(Actor::id).toList());
  }

  private Optional<Report.LifelineChange> lifeline(Situation situation) {
    Optional<String> lifeline =
        read(
            "lifeline",
            id ->
                Typed.known(
                    "lifeline",
                    id,
                    situation.lifelines().stream().map(each -> each.id()).toList()));
    Optional<LifelineEffect> effect =
        read("effect", text -> Typed.word(LifelineEffect.class, text));
    if (value("lifeline").isPresent() != value("effect").isPresent()) {
      tell(
          value("lifeline").isPresent() ? "effect" : "lifeline",
          Refusal.of("report.lifeline-and-effect"));
      return Optional.empty();
    }
    return lifeline.flatMap(
        id -> effect.map(what -> new Report.LifelineChange(id, what, Optional.empty())));
  }

  private SortedMap<Measure, Figure> figures() {
    SortedMap<Measure, Figure> figures = new TreeMap<>();
    for (String line : figureLines(value("figures").orElse(""))) {
      try {
        Map.Entry<Measure, Figure> one = Typed.measured(line);
        if (figures.put(one.getKey(), one.getValue()) != null) {
          tell("figures", Refusal.of("report-form.figure-twice", line));
        }
      } catch (Refusal refusal) {
        tell("figures", refusal);
      }
    }
    return figures;
  }

  /** One figure a line, or parted by semicolons. */
  static List<String> figureLines(String text) {
    return Arrays.stream(text.split("[\\n;]", -1))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
