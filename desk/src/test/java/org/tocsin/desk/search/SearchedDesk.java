package org.tocsin.desk.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.Recorded;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Place;
import org.tocsin.core.model.Recommendation;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;
import org.tocsin.core.model.Texts;
import org.tocsin.core.time.Edtf;

/**
 * A desk in memory with one situation, {@code strand}, two named sources, {@code press} and {@code
 * wire}, and a protected one, {@code witness}.
 */
final class SearchedDesk {

  static final String HOME = "strand";

  private final Map<String, String> sealed = new HashMap<>();
  private DeskState state = DeskState.empty();

  SearchedDesk() {
    file(situation("Harbour"));
    file(source("press", Reliability.B));
    file(source("wire", Reliability.C));
    file(hidden("witness"));
  }

  DeskState state() {
    return state;
  }

  Texts texts() {
    return item -> Optional.ofNullable(sealed.get(item.item()));
  }

  SearchIndex index() {
    return SearchIndex.build(state, texts());
  }

  void record(Fact fact) {
    Instant at = Instant.parse("2023-01-01T00:00:00Z").plusSeconds(60 * state.position());
    state = state.apply(new Recorded(state.position(), at, "p-1", fact));
  }

  void file(CaseRecord record) {
    record(new RecordFact.Filed(record));
  }

  void correct(CaseRecord record) {
    record(new RecordFact.Corrected(record, Optional.empty()));
  }

  void withdraw(RecordKind kind, String id) {
    record(new RecordFact.Withdrawn(kind, id, Optional.empty()));
  }

  void link(String incident, String report) {
    record(new JudgementFact.ReportLinked(incident, report, Optional.empty()));
  }

  void unlink(String incident, String report) {
    record(new JudgementFact.ReportUnlinked(incident, report, Optional.empty()));
  }

  void destroy(SealedText text) {
    sealed.remove(text.text().item());
    record(new DeskFact.ItemDestroyed(text.text().item(), Optional.empty()));
  }

  Sealed seal(String text) {
    String hex = String.format("%032x", sealed.size() + 1 + 10_000 * state.position());
    sealed.put("v-" + hex, text);
    return new Sealed("v-" + hex, "hmac-sha256:" + hex + hex);
  }

  SealedText text(String language, String text) {
    return new SealedText(language, seal(text));
  }

  static Edtf time(String edtf) {
    return Edtf.parse(edtf).time().orElseThrow();
  }

  static Availability available(String day) {
    return new Availability(time(day), time(day).availableBy().orElseThrow());
  }

  static Situation situation(String harbour) {
    return new Situation(
        HOME,
        Label.of("en", "The Strand"),
        Label.of(Map.of("en", "People of the Strand", "fr", "Habitants de la Grève")),
        List.of(),
        List.of(),
        List.of(place("harbour", harbour, "10.5", "20.25"), place("ford", "Ford", "-5", "179.5")),
        List.of(),
        List.of(
            new Actor("northland", Label.of("en", "Northland"), Actor.Kind.STATE),
            new Actor("league", Label.of("en", "Harbour League"), Actor.Kind.ORGANISED_GROUP)),
        List.of(),
        List.of(
            new Recommendation(
                "observers",
                Label.of("en", "Council of the Sea"),
                Optional.empty(),
                Label.of("en", "Send observers to the causeway"),
                7,
                List.of("r-hidden"))),
        false);
  }

  private static Place place(String id, String name, String latitude, String longitude) {
    return new Place(
        id,
        Label.of("en", name),
        Optional.of(new GeoPoint(new BigDecimal(latitude), new BigDecimal(longitude))),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  static Source source(String id, Reliability reliability) {
    return new Source(
        id,
        new Source.Identity.Public(Label.of("en", "The " + id)),
        Source.Kind.PRESS,
        reliability,
        Optional.empty());
  }

  Source hidden(String id) {
    return new Source(
        id,
        new Source.Identity.Protected(seal("canaryname")),
        Source.Kind.WITNESS,
        Reliability.A,
        Optional.empty());
  }

  Report report(String id, String source, String happened, String language, String says) {
    return report(id, source, happened, "harbour", EventKind.SHELLING, language, says);
  }

  Report report(
      String id,
      String source,
      String happened,
      String place,
      EventKind what,
      String language,
      String says) {
    return new Report(
        id,
        HOME,
        source,
        time(happened),
        available("2022-12-31"),
        Optional.of(what),
        Optional.of(place),
        List.of(),
        List.of("northland"),
        Optional.empty(),
        new TreeMap<>(),
        Credibility.PROBABLY_TRUE,
        List.of(),
        text(language, says),
        List.of());
  }

  static Incident incident(String id, String name) {
    return new Incident(id, HOME, Label.of("en", name));
  }

  static Agreement agreement(String source) {
    return new Agreement(
        "treaty",
        HOME,
        Label.of("en", "Treaty of the Causeway"),
        List.of("northland"),
        Optional.of(time("2020-06-01")),
        Optional.empty(),
        available("2020-06-03"),
        source,
        List.of(
            new Agreement.Clause(
                "4",
                Label.of("en", "Northland keeps the causeway open"),
                List.of("northland"),
                List.of(),
                List.of(EventKind.LIFELINE_CLOSED),
                Optional.empty(),
                List.of(),
                Optional.empty())));
  }

  Response response(String id, String source, List<String> incidents, String says) {
    return new Response(
        id,
        HOME,
        Label.of("en", "Council of the Sea"),
        Response.Instrument.STATEMENT,
        List.of("northland"),
        time("2022-12-05"),
        available("2022-12-06"),
        source,
        incidents,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        text("en", says));
  }
}
