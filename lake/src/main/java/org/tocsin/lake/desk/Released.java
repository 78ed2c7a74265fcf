package org.tocsin.lake.desk;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a release came out, by its number, at the latest. UCDP releases a final version of GED in
 * the middle of the year that its number names, and a candidate version some three weeks after the
 * month it covers. The exact days are not known here: the last day of June, and the last day of the
 * month after, are taken unless a person says otherwise.
 */
final class Released {

  private static final Pattern FINAL = Pattern.compile("([0-9]{2})\\.1");
  private static final Pattern MONTH = Pattern.compile("([0-9]{2})\\.0\\.([0-9]{1,2})");
  private static final Pattern QUARTER =
      Pattern.compile("[0-9]{2}\\.0?1\\.([0-9]{2})\\.0?([0-9]{1,2})");

  private Released() {}

  static Optional<LocalDate> of(String provider, String release) {
    if (!provider.startsWith("ucdp-")) {
      return Optional.empty();
    }
    Matcher last = FINAL.matcher(release);
    if (last.matches()) {
      return Optional.of(LocalDate.of(2000 + Integer.parseInt(last.group(1)), Month.JUNE, 30));
    }
    Matcher month = MONTH.matcher(release);
    if (month.matches()) {
      return after(month);
    }
    Matcher quarter = QUARTER.matcher(release);
    return quarter.matches() ? after(quarter) : Optional.empty();
  }

  private static Optional<LocalDate> after(Matcher covered) {
    int month = Integer.parseInt(covered.group(2));
    return month < 1 || month > 12
        ? Optional.empty()
        : Optional.of(
            YearMonth.of(2000 + Integer.parseInt(covered.group(1)), month)
                .plusMonths(1)
                .atEndOfMonth());
  }
}
