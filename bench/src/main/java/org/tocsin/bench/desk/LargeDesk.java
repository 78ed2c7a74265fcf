package org.tocsin.bench.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.Recorded;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Place;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;
import org.tocsin.core.model.Texts;
import org.tocsin.core.time.Edtf;

/**
 * A made-up desk in memory: situations with places, sources of which every tenth is protected,
 * accounts of some forty words in four languages, three to an incident.
 */
final class LargeDesk {

  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
  private static final int SOURCES = 400;
  private static final int WORDS = 20_000;
  private static final int LENGTH = 40;
  private static final int ACCOUNTS_OF_AN_INCIDENT = 3;
  private static final List<String> LANGUAGES = List.of("en", "fr", "ar", "ru");

  private final Random chance = new Random(5);
  private final String[] vocabulary = new String[WORDS];
  private final Map<String, String> sealed = new HashMap<>();
  private DeskState state = DeskState.empty();

  LargeDesk(int situations, int reports) {
    for (int i = 0; i < WORDS; i++) {
      vocabulary[i] = word();
    }
    for (int i = 0; i < situations; i++) {
      record(new RecordFact.Filed(situation(i)));
    }
    for (int i = 0; i < SOURCES; i++) {
      record(new RecordFact.Filed(source(i)));
    }
    for (int i = 0; i < reports; i++) {
      int incident = i / ACCOUNTS_OF_AN_INCIDENT;
      String home = "situation-" + incident % situations;
      if (i % ACCOUNTS_OF_AN_INCIDENT == 0) {
        record(
            new RecordFact.Filed(
                new Incident("incident-" + incident, home, Label.of("en", some() + " " + some()))));
      }
      record(new RecordFact.Filed(report(i, home)));
      record(new JudgementFact.ReportLinked("incident-" + incident, "r-" + i, Optional.empty()));
    }
  }

  DeskState state() {
    return state;
  }

  Texts texts() {
    return item -> Optional.ofNullable(sealed.get(item.item()));
  }

  /** Files one more account. */
  void one(int number) {
    record(new RecordFact.Filed(report(number, "situation-0")));
  }

  /** A word as frequent as words are: few are very. */
  String some() {
    double skewed = Math.pow(chance.nextDouble(), 3);
    return vocabulary[(int) (skewed * WORDS)];
  }

  private void record(Fact fact) {
    state = state.apply(new Recorded(state.position(), START, "p-1", fact));
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
    String item = String.format("v-%032x", sealed.size());
    sealed.put(item, text.toString());
    return new SealedText(language, new Sealed(item, "hmac-sha256:00"));
  }

  private Situation situation(int number) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      places.add(
          new Place(
              "place-" + i,
              Label.of("en", word()),
              Optional.of(
                  new GeoPoint(
                      BigDecimal.valueOf(chance.nextInt(140) - 70),
                      BigDecimal.valueOf(chance.nextInt(340) - 170))),
              Optional.empty(),
              Optional.empty(),
              List.of()));
    }
    return new Situation(
        "situation-" + number,
        Label.of("en", word() + " " + word()),
        Label.of("en", "people of " + word()),
        List.of(),
        List.of(),
        places,
        List.of(),
        List.of(
            new Actor("actor-0", Label.of("en", word()), Actor.Kind.STATE),
            new Actor("actor-1", Label.of("en", word()), Actor.Kind.FORCE)),
        List.of(),
        List.of(),
        false);
  }

  private Source source(int number) {
    List<Reliability> grades = List.of(Reliability.values());
    return new Source(
        "source-" + number,
        number % 10 == 0
            ? new Source.Identity.Protected(new Sealed("v-none", "hmac-sha256:00"))
            : new Source.Identity.Public(Label.of("en", word())),
        Source.Kind.PRESS,
        grades.get(chance.nextInt(grades.size())),
        Optional.empty());
  }

  private Report report(int number, String home) {
    String day = START.plus(number % 2000, ChronoUnit.DAYS).toString().substring(0, 10);
    Edtf when = Edtf.parse(day).time().orElseThrow();
    EventKind[] kinds = EventKind.values();
    return new Report(
        "r-" + number,
        home,
        "source-" + chance.nextInt(SOURCES),
        when,
        new Availability(when, when.availableBy().orElseThrow()),
        Optional.of(kinds[chance.nextInt(kinds.length)]),
        Optional.of("place-" + chance.nextInt(20)),
        List.of(),
        List.of("actor-" + chance.nextInt(2)),
        Optional.empty(),
        new TreeMap<>(),
        Credibility.of(1 + chance.nextInt(6)),
        List.of(),
        text(LANGUAGES.get(chance.nextInt(LANGUAGES.size()))),
        List.of());
  }
}
