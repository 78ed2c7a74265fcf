package org.tocsin.intake.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Source;
import org.tocsin.core.time.Edtf;
import org.tocsin.intake.yaml.YamlMapping;

/** Sound cases about the teaching case's situation. */
final class GeneratedCases {
  /** The generated records have no place in a file yet. */
  private static final Origin NOWHERE = new Origin("", "", new YamlMapping(1, 1, List.of()));

  private static final List<String> PLACES = List.of("ford", "osk", "mill");
  private static final List<String> ACTORS = List.of("harn", "ford-guard", "lamp-men");

  /** In the order of time, so that a later one is never available too early. */
  private static final List<String> TIMES =
      List.of("2030", "2031-02", "2031-03-04", "2031-03-04T06:00:00Z/2031-03-04T08:30:00Z");

  private GeneratedCases() {}

  static Arbitrary<CaseFile> about(DraftSituation situation) {
    Arbitrary<List<DraftSource>> sources =
        source().list().ofMinSize(1).ofMaxSize(4).map(GeneratedCases::numberedSources);
    return sources.flatMap(
        known -> {
          List<String> ids = known.stream().map(DraftSource::id).toList();
          return Combinators.combine(
                  report(ids).list().ofMaxSize(5).map(GeneratedCases::numberedReports),
                  agreement(ids).list().ofMaxSize(1),
                  response(ids).list().ofMaxSize(1),
                  outcome(ids).list().ofMaxSize(1),
                  label(),
                  text().optional())
              .as(
                  (reports, agreements, responses, outcomes, name, reason) ->
                      new CaseFile(
                          situation,
                          known,
                          reports,
                          incidents(reports, name, reason),
                          agreements,
                          responses,
                          outcomes,
                          List.of()));
        });
  }

  private static Arbitrary<DraftSource> source() {
    Arbitrary<DraftSource.Identity> identity =
        Arbitraries.oneOf(
            label().map(DraftSource.Identity.Open::new),
            words().map(DraftSource.Identity.Protected::new));
    return Combinators.combine(
            identity, Arbitraries.of(Source.Kind.class), Arbitraries.of(Reliability.class))
        .as(
            (who, kind, reliability) ->
                new DraftSource(NOWHERE, "s", who, kind, reliability, Optional.empty()));
  }

  private static List<DraftSource> numberedSources(List<DraftSource> sources) {
    List<DraftSource> numbered = new ArrayList<>();
    for (DraftSource it : sources) {
      numbered.add(
          new DraftSource(
              NOWHERE,
              "s-" + numbered.size(),
              it.identity(),
              it.kind(),
              it.reliability(),
              it.speaksFor()));
    }
    return numbered;
  }

  private static Arbitrary<DraftReport> report(List<String> sources) {
    Arbitrary<List<Report.LifelineChange>> change =
        Arbitraries.of(LifelineEffect.class)
            .map(effect -> new Report.LifelineChange("ford-road", effect, Optional.empty()))
            .list()
            .ofMaxSize(1);
    Arbitrary<EventKind> kinds =
        Arbitraries.of(EventKind.class).filter(kind -> !kind.name().startsWith("LIFELINE"));
    Arbitrary<DraftReport> plain =
        Combinators.combine(
                Arbitraries.of(sources),
                Arbitraries.of(TIMES),
                kinds.optional(),
                Arbitraries.of(PLACES).optional(),
                change,
                figures(),
                Arbitraries.of(Credibility.class),
                text())
            .as(
                (source, time, what, place, lifeline, figures, credibility, statement) ->
                    new DraftReport(
                        NOWHERE,
                        "r",
                        source,
                        Edtf.parse(time).orThrow(),
                        available("2031-03-05"),
                        what,
                        place,
                        lifeline,
                        List.of(),
                        Optional.empty(),
                        figures,
                        credibility,
                        List.of("7.4"),
                        statement,
                        List.of()));
    return Combinators.combine(
            plain, Arbitraries.of(ACTORS).set().ofMaxSize(3), Arbitraries.of(ACTORS).optional())
        .as((it, blamed, position) -> blaming(it, it.id(), List.copyOf(blamed), position));
  }

  private static DraftReport blaming(
      DraftReport it, String id, List<String> blamed, Optional<String> position) {
    return new DraftReport(
        it.origin(),
        id,
        it.source(),
        it.happened(),
        it.available(),
        it.what(),
        it.place(),
        it.lifelines(),
        blamed,
        position,
        it.figures(),
        it.credibility(),
        it.indicators(),
        it.statement(),
        it.evidence());
  }

  private static List<DraftReport> numberedReports(List<DraftReport> reports) {
    List<DraftReport> numbered = new ArrayList<>();
    for (DraftReport it : reports) {
      numbered.add(blaming(it, "r-" + numbered.size(), it.attributedTo(), it.positionOf()));
    }
    return numbered;
  }

  /** One incident of all accounts that happened in the same month, the first of them read. */
  private static List<DraftIncident> incidents(
      List<DraftReport> reports, Label name, Optional<Text> reason) {
    List<DraftIncident.Account> accounts =
        reports.stream()
            .filter(report -> report.happened().toString().startsWith("2031-03"))
            .filter(report -> report.lifelines().isEmpty())
            .map(report -> new DraftIncident.Account(report.id(), reason))
            .toList();
    if (accounts.isEmpty()) {
      return List.of();
    }
    List<DraftIncident.Reading> readings =
        reason.stream()
            .map(why -> new DraftIncident.Reading("happened", accounts.get(0).report(), why))
            .toList();
    return List.of(new DraftIncident(NOWHERE, "i", name, accounts, readings));
  }

  private static Arbitrary<DraftAgreement> agreement(List<String> sources) {
    return Combinators.combine(label(), words(), label(), Arbitraries.of(sources))
        .as(
            (name, number, provides, source) ->
                new DraftAgreement(
                    NOWHERE,
                    "a",
                    name,
                    ACTORS,
                    Optional.of(Edtf.parse("2029-06~").orThrow()),
                    Optional.empty(),
                    available("2029-07"),
                    source,
                    List.of(
                        new Agreement.Clause(
                            number,
                            provides,
                            List.of("harn"),
                            List.of("ford-road"),
                            List.of(EventKind.LIFELINE_CLOSED),
                            Optional.of(name),
                            List.of(),
                            Optional.empty()))));
  }

  private static Arbitrary<DraftResponse> response(List<String> sources) {
    return Combinators.combine(
            label(),
            Arbitraries.of(Response.Instrument.class),
            label().optional(),
            Arbitraries.of(Response.Verdict.class),
            Arbitraries.of(sources),
            text())
        .as(
            (by, instrument, asked, verdict, source, statement) ->
                new DraftResponse(
                    NOWHERE,
                    "p",
                    by,
                    instrument,
                    List.of("harn"),
                    Edtf.parse("2031-03").orThrow(),
                    available("2031-04"),
                    source,
                    List.of(),
                    asked,
                    asked.map(unused -> java.time.LocalDate.of(2031, 5, 1)),
                    List.of(new Response.Compliance(verdict, source, available("2031-06"))),
                    statement));
  }

  private static Arbitrary<DraftOutcome> outcome(List<String> sources) {
    return Combinators.combine(
            Arbitraries.of(EventKind.class), figures(), Arbitraries.of(sources), text())
        .as(
            (what, figures, source, statement) ->
                new DraftOutcome(
                    NOWHERE,
                    "o",
                    Edtf.parse("2031-09/2031-10").orThrow(),
                    available("2032"),
                    what,
                    figures,
                    source,
                    statement));
  }

  private static Arbitrary<SortedMap<Measure, Figure>> figures() {
    Arbitrary<Figure> figure =
        Arbitraries.of(
                "0",
                "7",
                "2.5",
                "120000",
                "about 60",
                "at least 200",
                "up to 40",
                "60 (50-80)",
                "3-9")
            .map(text -> Figure.parse(text).orThrow());
    return Arbitraries.maps(Arbitraries.of(Measure.class), figure).ofMaxSize(4).map(TreeMap::new);
  }

  private static Availability available(String text) {
    Edtf written = Edtf.parse(text).orThrow();
    return new Availability(written, written.availableBy().orElseThrow());
  }

  private static Arbitrary<Label> label() {
    return Arbitraries.maps(Arbitraries.of("en", "fr", "ar", "zh-Hant"), words())
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(Label::of);
  }

  private static Arbitrary<Text> text() {
    return Combinators.combine(Arbitraries.of("en", "fr", "hy"), words()).as(Text::new);
  }

  /**
   * Any text that may stand in a file, blanks at its ends left out; much of what YAML treats apart.
   */
  static Arbitrary<String> words() {
    Arbitrary<String> any =
        Arbitraries.strings()
            .withCharRange(' ', '~')
            .withCharRange('\u00a1', '\ud7ff')
            .withCharRange('\ue000', '\ufffd')
            .withChars('\n', '\t')
            .ofMaxLength(60);
    Arbitrary<String> awkward =
        Arbitraries.of(
            "no",
            "true",
            "null",
            "~",
            "1998",
            "1e3",
            "0x10",
            ".inf",
            "- a",
            "a: b",
            "a #b",
            "# a",
            "*x",
            "&x",
            "!t",
            "%",
            "@",
            "`",
            "'",
            "\"",
            "{a}",
            "[a]",
            "|",
            ">",
            "---",
            "...",
            "a\n\nb",
            "a\n  b\n c",
            "\uD83D\uDE80",
            "\uFEFFa",
            "2031-03-04",
            "<<",
            "=",
            "?",
            ": ");
    return Arbitraries.oneOf(any, awkward).map(String::strip).filter(text -> !text.isBlank());
  }
}
