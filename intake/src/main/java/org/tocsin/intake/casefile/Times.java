package org.tocsin.intake.casefile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tocsin.core.model.Availability;
import org.tocsin.core.problem.Where;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.time.EdtfProblem;
import org.tocsin.core.time.EdtfResult;

/** Times of a case file: EDTF, and, since clocks are read so, times of day without seconds. */
final class Times {
  /** A time of day to the minute at an end of an interval, where it stands for its full minute. */
  private static final Pattern MINUTE =
      Pattern.compile("(T[0-9]{2}:[0-9]{2})(?=(?:Z|[+-][0-9]{2}(?::[0-9]{2})?)?(?:/|$))");

  private Times() {}

  static Optional<Edtf> time(Fields fields, String key) {
    Optional<String> text = fields.textOrNumber(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    EdtfResult result = read(text.get());
    if (result instanceof EdtfResult.Refused refused) {
      refuse(text.get(), refused.reason(), fields.where(key), fields.notes());
    }
    return result.time();
  }

  static Optional<Availability> availability(Fields fields, String key) {
    Optional<Edtf> written = time(fields, key);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> from = written.get().availableBy();
    if (from.isEmpty()) {
      fields.notes().spoil(fields.where(key), "case.open-availability", written.get().toString());
    }
    return from.map(instant -> new Availability(written.get(), instant));
  }

  static Optional<LocalDate> day(Fields fields, String key) {
    Optional<String> text = fields.textOrNumber(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      try {
        return Optional.of(LocalDate.parse(text.get()));
      } catch (DateTimeException e) {
        fields.notes().spoil(fields.where(key), "case.no-such-day", text.get());
        return Optional.empty();
      }
    }
    fields.notes().spoil(fields.where(key), "case.expected-day", Shown.of(text.get()));
    return Optional.empty();
  }

  private static EdtfResult read(String text) {
    EdtfResult strict = Edtf.parse(text);
    if (strict.time().isPresent() || !MINUTE.matcher(text).find()) {
      return strict;
    }
    return text.contains("/")
        ? Edtf.parse(MINUTE.matcher(text).replaceAll("$1:00"))
        : Edtf.parseLenient(text);
  }

  /**
   * A date in everyday words is not taken, since two people may read it apart, but is offered back.
   */
  private static void refuse(String text, EdtfProblem reason, Where where, CaseNotes notes) {
    Optional<String> offered =
        Edtf.parseLenient(text).time().map(Edtf::toString).or(reason::suggestion);
    if (offered.isPresent()) {
      notes.spoil(where, "case.bad-time.near", Shown.of(text), reason.expected(), offered.get());
    } else {
      notes.spoil(where, "case.bad-time", Shown.of(text), reason.expected());
    }
  }
}
