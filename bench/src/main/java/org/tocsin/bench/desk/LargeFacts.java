package org.tocsin.bench.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Place;
import org.tocsin.core.model.PopulationClaim;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;
import org.tocsin.core.time.Edtf;

/**
 * What a made-up desk has recorded, the same at each run: situations with a score of places that
 * lie together and two lifelines, sources of which every tenth is protected, accounts of some forty
 * words in four languages over almost seven years, three to an incident, two responses a year.
 */
final class LargeFacts {

  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
  private static final int DAYS = 2500;
  private static final int SOURCES = 400;
  private static final int PLACES = 20;
  private static final int RESPONSES = 14;
  private static final int WORDS = 20_000;
  private static final int LENGTH = 40;

  /** One account in so many has another day, kind or figure than the others. */
  private static final int DISPUTED = 40;

  private static final int ACCOUNTS_OF_AN_INCIDENT = 3;
  private static final List<String> LANGUAGES = List.of("en", "fr", "ar", "ru");

  /** Takes a text in, and says under which name it is kept. */
  @FunctionalInterface
  interface Sealing {
    Sealed seal(String text);
  }

  private final Random chance = new Random(5);
  private final String[] vocabulary = new String[WORDS];
  private final Sealing sealing;
  private final Consumer<Fact> told;

  LargeFacts(Sealing sealing, Consumer<Fact> told) {
    this.sealing = sealing;
    this.told = told;
    for (int i = 0; i < WORDS; i++) {
      vocabulary[i] = word();
    }
  }

  void tell(int situations, int reports) {
    for (int i = 0; i < SOURCES; i++) {
      told.accept(new RecordFact.Filed(source(i)));
    }
    for (int i = 0; i < situations; i++) {
      told.accept(new RecordFact.Filed(situation(i)));
      for (int j = 0; j < RESPONSES; j++) {
        told.accept(new RecordFact.Filed(response(i, j)));
      }
    }
    for (int i = 0; i < reports; i += ACCOUNTS_OF_AN_INCIDENT) {
      int incident = i / ACCOUNTS_OF_AN_INCIDENT;
      String home = "situation-" + incident % situations;
      Event event = event();
      told.accept(
          new RecordFact.Filed(
              new Incident("incident-" + incident, home, Label.of("en", some() + " " + some()))));
      for (int j = i; j < Math.min(reports, i + ACCOUNTS_OF_AN_INCIDENT); j++) {
        told.accept(new RecordFact.Filed(report(j, home, event)));
        told.accept(
            new JudgementFact.ReportLinked("incident-" + incident, "r-" + j, Optional.empty()));
      }
    }
  }

  /** One more account. */
  void one(int number) {
    told.accept(new RecordFact.Filed(report(number, "situation-0", event())));
  }

  /** A word as frequent as words are: few are very. */
  String some() {
    double skewed = Math.pow(chance.nextDouble(), 3);
    return vocabulary[(int) (skewed * WORDS)];
  }

  private String word() {
    String vowels = "aeiou";
    String others = "bcdfghklmnprstvz";
    StringBuilder word = new StringBuilder();
    for (int i = 2 + chance.nextInt(3); i > 0; i--) {
      word.append(others.charAt(chance.nextInt(others.length())));
      word.append(vowels.charAt(chance.nextInt(vowels.length())));
    }
    return word.toString();
  }

  private SealedText text(String language) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      text.append(some()).append(' ');
    }
    return new SealedText(language, sealing.seal(text.toString()));
  }

  private Situation situation(int number) {
    double latitude = chance.nextInt(110) - 50;
    double longitude = chance.nextInt(340) - 170;
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      places.add(
          new Place(
              "place-" + i,
              Label.of("en", word()),
              Optional.of(new GeoPoint(near(latitude), near(longitude))),
              Optional.empty(),
              i < 10 ? Optional.of(Figure.of(1000L * (1 + chance.nextInt(50)))) : Optional.empty(),
              i == 10 ? List.of(Lifeline.Kind.ROAD, Lifeline.Kind.POWER) : List.of()));
    }
    return new Situation(
        "situation-" + number,
        Label.of("en", word() + " " + word()),
        Label.of("en", "people of " + word()),
        List.of(
            new PopulationClaim(
                "source-1",
                Figure.of(10_000L * (1 + chance.nextInt(30))),
                available("2020-01-01"))),
        List.of(),
        places,
        List.of(lifeline("road", Lifeline.Kind.ROAD), lifeline("power", Lifeline.Kind.POWER)),
        List.of(
            new Actor("actor-0", Label.of("en", word()), Actor.Kind.STATE),
            new Actor("actor-1", Label.of("en", word()), Actor.Kind.FORCE)),
        List.of(),
        List.of(),
        true);
  }

  private BigDecimal near(double middle) {
    return BigDecimal.valueOf(Math.round((middle + chance.nextDouble() * 3) * 1000), 3);
  }

  private Lifeline lifeline(String id, Lifeline.Kind kind) {
    List<String> joins = new ArrayList<>();
    for (int i = 0; i <= 10; i++) {
      joins.add("place-" + i);
    }
    return new Lifeline(
        id, Label.of("en", word()), kind, joins, List.of(), available("2020-01-01"));
  }

  private Source source(int number) {
    List<Reliability> grades = List.of(Reliability.values());
    return new Source(
        "source-" + number,
        number % 10 == 0
            ? new Source.Identity.Protected(sealing.seal("a person of " + word()))
            : new Source.Identity.Public(Label.of("en", word())),
        Source.Kind.PRESS,
        grades.get(chance.nextInt(grades.size())),
        Optional.empty());
  }

  private Response response(int situation, int number) {
    Response.Instrument[] instruments = Response.Instrument.values();
    LocalDate day = START.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(170L * (1 + number));
    return new Response(
        "response-" + situation + "-" + number,
        "situation-" + situation,
        Label.of("en", "Council of " + word()),
        instruments[chance.nextInt(instruments.length)],
        List.of("actor-" + chance.nextInt(2)),
        edtf(day.toString()),
        available(day.toString()),
        "source-1",
        List.of(),
        number % 2 == 0 ? Optional.of(Label.of("en", some() + " " + some())) : Optional.empty(),
        number % 2 == 0 ? Optional.of(day.plusDays(60)) : Optional.empty(),
        List.of(),
        text("en"));
  }

  /** What became of it: place, day and kind are what its accounts agree on, more or less. */
  private record Event(int day, int place, EventKind kind, int people) {}

  private Event event() {
    EventKind[] kinds = EventKind.values();
    double skewed = Math.pow(chance.nextDouble(), 2);
    return new Event(
        chance.nextInt(DAYS),
        chance.nextInt(PLACES),
        kinds[(int) (skewed * kinds.length)],
        Math.max(0, chance.nextInt(6_000) - 4_000));
  }

  /** Of a dozen that tell of the situation. */
  private String source(String home) {
    int situation = Integer.parseInt(home.substring("situation-".length()));
    return "source-" + (situation * 2 + chance.nextInt(12)) % SOURCES;
  }

  private Report report(int number, String home, Event event) {
    LocalDate day =
        START
            .plus(event.day() + (chance.nextInt(DISPUTED) == 0 ? 1 : 0), ChronoUnit.DAYS)
            .atOffset(ZoneOffset.UTC)
            .toLocalDate();
    EventKind[] kinds = EventKind.values();
    EventKind kind = chance.nextInt(DISPUTED) == 0 ? kinds[chance.nextInt(10)] : event.kind();
    SortedMap<Measure, Figure> figures = new TreeMap<>();
    if (event.people() > 0) {
      int more = chance.nextInt(DISPUTED) == 0 ? 100 : 0;
      figures.put(Measure.PERSONS_AFFECTED, Figure.of(event.people() + more));
    }
    return new Report(
        "r-" + number,
        home,
        source(home),
        edtf(day.toString()),
        available(day.plusDays(chance.nextInt(3)).toString()),
        Optional.of(kind),
        Optional.of("place-" + event.place()),
        change(kind),
        List.of("actor-" + chance.nextInt(2)),
        Optional.empty(),
        figures,
        Credibility.of(1 + chance.nextInt(6)),
        List.of(),
        text(LANGUAGES.get(chance.nextInt(LANGUAGES.size()))),
        List.of());
  }

  private List<Report.LifelineChange> change(EventKind kind) {
    String lifeline = chance.nextBoolean() ? "road" : "power";
    return switch (kind) {
      case LIFELINE_CLOSED ->
          List.of(
              new Report.LifelineChange(
                  lifeline,
                  chance.nextBoolean() ? LifelineEffect.CLOSES : LifelineEffect.REOPENS,
                  Optional.empty()));
      case LIFELINE_NARROWED ->
          List.of(new Report.LifelineChange(lifeline, LifelineEffect.NARROWS, Optional.empty()));
      default -> List.of();
    };
  }

  private static Availability available(String day) {
    Edtf written = edtf(day);
    return new Availability(written, written.availableBy().orElseThrow());
  }

  private static Edtf edtf(String day) {
    return Edtf.parse(day).time().orElseThrow();
  }
}
