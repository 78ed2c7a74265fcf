package org.tocsin.intake.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Response;
import org.tocsin.core.time.Edtf;

/** Reads what was done about it, and what came of it. */
final class ResponseReader {
  private static final Map<String, EventKind> KINDS = Words.of(EventKind.class);

  private ResponseReader() {}

  static Optional<DraftResponse> response(Fields fields) {
    Optional<String> id = fields.declaredId(CaseIds.Kind.RESPONSE);
    Optional<Label> by = Labels.label(fields, "by");
    Optional<Response.Instrument> instrument = fields.word("instrument", Response.Instrument.class);
    List<String> to = fields.references("to", CaseIds.Kind.ACTOR);
    Optional<Edtf> happened = Times.time(fields, "happened");
    Optional<Availability> available = Times.availability(fields, "available");
    Optional<String> source = fields.reference("source", CaseIds.Kind.SOURCE);
    List<String> incidents = fields.references("incidents", CaseIds.Kind.INCIDENT);
    Optional<Label> asked = Labels.label(fields, "asked");
    Optional<LocalDate> askedBy = Times.day(fields, "asked-by");
    List<Response.Compliance> compliance =
        fields.each("compliance", Shapes.COMPLIANCE, ResponseReader::compliance);
    Optional<Text> statement = Labels.text(fields, "statement");
    if (!fields.intact()) {
      return Optional.empty();
    }
    return Optional.of(
        new DraftResponse(
            fields.origin(),
            id.orElseThrow(),
            by.orElseThrow(),
            instrument.orElseThrow(),
            to,
            happened.orElseThrow(),
            available.orElseThrow(),
            source.orElseThrow(),
            incidents,
            asked,
            askedBy,
            compliance,
            statement.orElseThrow()));
  }

  private static Optional<Response.Compliance> compliance(Fields fields) {
    Optional<Response.Verdict> verdict = fields.word("verdict", Response.Verdict.class);
    Optional<String> source = fields.reference("source", CaseIds.Kind.SOURCE);
    Optional<Availability> available = Times.availability(fields, "available");
    return fields.intact()
        ? Optional.of(
            new Response.Compliance(
                verdict.orElseThrow(), source.orElseThrow(), available.orElseThrow()))
        : Optional.empty();
  }

  static Optional<DraftOutcome> outcome(Fields fields) {
    Optional<String> id = fields.declaredId(CaseIds.Kind.OUTCOME);
    Optional<Edtf> happened = Times.time(fields, "happened");
    Optional<Availability> available = Times.availability(fields, "available");
    Optional<EventKind> what = fields.oneOf("what", KINDS);
    SortedMap<Measure, Figure> figures = Figures.all(fields);
    Optional<String> source = fields.reference("source", CaseIds.Kind.SOURCE);
    Optional<Text> statement = Labels.text(fields, "statement");
    return fields.intact()
        ? Optional.of(
            new DraftOutcome(
                fields.origin(),
                id.orElseThrow(),
                happened.orElseThrow(),
                available.orElseThrow(),
                what.orElseThrow(),
                figures,
                source.orElseThrow(),
                statement.orElseThrow()))
        : Optional.empty();
  }
}
