package org.tocsin.core.assess;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.Link;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.Place;
import org.tocsin.core.model.PopulationClaim;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.time.Edtf;

/** The same case under other names, ten years later. */
final class Renamed {

  static final String SITUATION = "elsewhere";

  private static final Period TEN_YEARS = Period.ofYears(10);

  private final UnaryOperator<String> name;

  private Renamed(UnaryOperator<String> name) {
    this.name = name;
  }

  static SampleDesk tenYearsLater(SampleDesk original, UnaryOperator<String> name) {
    Renamed renamed = new Renamed(name);
    DeskState state = original.state();
    SampleDesk later =
        SampleDesk.ready(
            original.entries().all().get(0).recordedAt().plusSeconds(10 * 31_557_600L));
    state
        .records(Situation.class, RecordKind.SITUATION)
        .forEach(situation -> later.file(renamed.of(situation)));
    state
        .records(Source.class, RecordKind.SOURCE)
        .forEach(source -> later.file(renamed.of(source)));
    state
        .records(Agreement.class, RecordKind.AGREEMENT)
        .forEach(agreement -> later.file(renamed.of(agreement)));
    state
        .records(Report.class, RecordKind.REPORT)
        .forEach(report -> later.file(renamed.of(report)));
    for (Incident incident : state.records(Incident.class, RecordKind.INCIDENT)) {
      later.file(new Incident(name.apply(incident.id()), SITUATION, label(incident.name())));
      state
          .links(incident.id())
          .forEach(
              link -> {
                Link judged = link.value().orElseThrow();
                later.link(name.apply(judged.incident()), name.apply(judged.report()));
              });
    }
    return later;
  }

  private static Label label(Label label) {
    return Label.of("fr", "Autre " + label.in("en").length());
  }

  private List<String> all(List<String> ids) {
    return ids.stream().map(name).toList();
  }

  private static Edtf later(Edtf time) {
    return time.shift(TEN_YEARS).orElseThrow();
  }

  private static Availability later(Availability available) {
    Edtf written = later(available.written());
    return new Availability(written, written.availableBy().orElse(Instant.MAX));
  }

  private Situation of(Situation situation) {
    return new Situation(
        SITUATION,
        label(situation.name()),
        label(situation.population()),
        situation.people().stream()
            .map(
                claim ->
                    new PopulationClaim(
                        name.apply(claim.source()), claim.people(), later(claim.available())))
            .toList(),
        List.of(),
        situation.places().stream()
            .map(
                place ->
                    new Place(
                        name.apply(place.id()),
                        label(place.name()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        place.supplies()))
            .toList(),
        situation.lifelines().stream()
            .map(
                lifeline ->
                    new Lifeline(
                        name.apply(lifeline.id()),
                        label(lifeline.name()),
                        lifeline.kind(),
                        all(lifeline.joins()),
                        List.of(),
                        later(lifeline.available())))
            .toList(),
        situation.actors().stream()
            .map(actor -> new Actor(name.apply(actor.id()), label(actor.name()), actor.kind()))
            .toList(),
        List.of(),
        List.of(),
        situation.fictional());
  }

  private Source of(Source source) {
    return new Source(
        name.apply(source.id()),
        new Source.Identity.Public(Label.of("ar", "source")),
        source.kind(),
        source.reliability(),
        Optional.empty());
  }

  private Agreement of(Agreement agreement) {
    return new Agreement(
        name.apply(agreement.id()),
        SITUATION,
        label(agreement.name()),
        all(agreement.parties()),
        agreement.signed().map(Renamed::later),
        agreement.inForce().map(Renamed::later),
        later(agreement.available()),
        name.apply(agreement.source()),
        agreement.clauses().stream()
            .map(
                clause ->
                    new Agreement.Clause(
                        clause.number() + "bis",
                        label(clause.provides()),
                        all(clause.bound()),
                        all(clause.lifelines()),
                        clause.forbids(),
                        clause.subject().map(Renamed::label),
                        all(clause.area()),
                        clause.period().map(Renamed::later)))
            .toList());
  }

  private Report of(Report report) {
    return new Report(
        name.apply(report.id()),
        SITUATION,
        name.apply(report.source()),
        later(report.happened()),
        later(report.available()),
        report.what(),
        report.place().map(name),
        report.lifelines().stream()
            .map(
                change ->
                    new Report.LifelineChange(
                        name.apply(change.lifeline()), change.effect(), change.at().map(name)))
            .toList(),
        all(report.attributedTo()),
        report.positionOf().map(name),
        report.figures(),
        report.credibility(),
        report.indicators(),
        report.statement(),
        report.evidence());
  }
}
