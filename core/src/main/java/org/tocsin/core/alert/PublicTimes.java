package org.tocsin.core.alert;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.core.time.Edtf;

/** Times as the public sees them where a protected source tells them. */
final class PublicTimes {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

  private PublicTimes() {}

  /**
   * The month (UTC) in which it can first have begun, as EDTF; empty where its beginning is open or
   * its year is not written with four digits. The hour at which a witness saw something can tell
   * who it was; the month cannot.
   */
  static Optional<String> month(Edtf time) {
    return time.bounds()
        .from()
        .known()
        .map(from -> from.atOffset(ZoneOffset.UTC))
        .filter(from -> from.getYear() >= 0 && from.getYear() <= 9999)
        .map((OffsetDateTime from) -> MONTH.format(from));
  }
}
