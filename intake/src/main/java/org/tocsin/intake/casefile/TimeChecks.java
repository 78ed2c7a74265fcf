package org.tocsin.intake.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.Response;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.time.Truth;

/**
 * Times within one record that cannot both be right. Only what is certain is refused: an imprecise
 * time that could still agree is left alone. What is odd but has happened in history is a warning.
 */
final class TimeChecks {
  private final CaseNotes notes;

  private TimeChecks(CaseNotes notes) {
    this.notes = notes;
  }

  static void check(
      List<DraftReport> reports,
      List<DraftAgreement> agreements,
      List<DraftResponse> responses,
      List<DraftOutcome> outcomes,
      CaseNotes notes) {
    TimeChecks checks = new TimeChecks(notes);
    for (DraftReport report : reports) {
      checks.knownAfter(report.origin(), report.available(), report.happened());
    }
    agreements.forEach(checks::agreement);
    responses.forEach(checks::response);
    for (DraftOutcome outcome : outcomes) {
      checks.knownAfter(outcome.origin(), outcome.available(), outcome.happened());
    }
  }

  /** Nobody tells of an event before it can have begun. */
  private void knownAfter(Origin origin, Availability available, Edtf happened) {
    Optional<Instant> begun = happened.bounds().from().known();
    if (begun.isPresent() && !available.from().isAfter(begun.get())) {
      notes.error(
          origin.where("available"),
          "case.available-before-happened",
          available.written().toString(),
          happened.toString());
    }
  }

  private void agreement(DraftAgreement agreement) {
    Optional<Edtf> signed = agreement.signed();
    if (signed.isEmpty()) {
      return;
    }
    if (agreement.inForce().isPresent()
        && agreement.inForce().get().before(signed.get()) == Truth.YES) {
      notes.warn(
          agreement.origin().where("in-force"),
          "case.in-force-before-signed",
          agreement.inForce().get().toString(),
          signed.get().toString());
    }
    Optional<Instant> pen = signed.get().bounds().from().known();
    if (pen.isPresent() && !agreement.available().from().isAfter(pen.get())) {
      notes.warn(
          agreement.origin().where("available"),
          "case.available-before-signed",
          agreement.available().written().toString(),
          signed.get().toString());
    }
  }

  private void response(DraftResponse response) {
    Origin origin = response.origin();
    knownAfter(origin, response.available(), response.happened());
    response.askedBy().ifPresent(day -> deadline(response, day));
    Optional<Instant> begun = response.happened().bounds().from().known();
    for (int i = 0; i < response.compliance().size(); i++) {
      Response.Compliance judged = response.compliance().get(i);
      if (begun.isPresent() && !judged.available().from().isAfter(begun.get())) {
        notes.error(
            origin.where("compliance", i),
            "case.complied-before-asked",
            judged.available().written().toString(),
            response.happened().toString());
      }
    }
  }

  private void deadline(DraftResponse response, LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Optional<Instant> begun = response.happened().bounds().from().known();
    if (begun.isPresent() && !end.isAfter(begun.get())) {
      notes.error(
          response.origin().where("asked-by"),
          "case.deadline-before-response",
          day.toString(),
          response.happened().toString());
    }
    if (response.asked().isEmpty()) {
      notes.error(response.origin().where("asked-by"), "case.deadline-of-nothing");
    }
  }
}
