package org.tocsin.notice.cap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** CAP's dateTime: whole seconds, a numeric offset, UTC written -00:00 and never Z. */
final class CapTime {
  private static final Pattern FORM =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[-+]\\d{2}:\\d{2}");
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'-00:00'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private CapTime() {}

  static String write(Instant moment) {
    return WRITTEN.format(moment);
  }

  /** Whether a text has the form, be there such a day or not. */
  static boolean hasForm(String text) {
    return FORM.matcher(text).matches();
  }

  /** The moment of a text that has the form, or nothing if it has not or there is no such day. */
  static Optional<Instant> parse(String text) {
    if (!hasForm(text)) {
      return Optional.empty();
    }
    // java.time knows no -00:00.
    String known = text.endsWith("-00:00") ? text.substring(0, text.length() - 6) + "Z" : text;
    try {
      return Optional.of(OffsetDateTime.parse(known).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
