package org.tocsin.forecast.monthly;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Months numbered as ViEWS does: 12 x (year - 1980) + month, so that 1 is January 1980. */
public final class Months {

  private static final int BASE = 1980;
  private static final Pattern FORM = Pattern.compile("([0-9]{4})-(0[1-9]|1[0-2])");

  private Months() {}

  public static int id(int year, int month) {
    return 12 * (year - BASE) + month;
  }

  /** Of what is written as 2016-10. */
  public static OptionalInt read(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? OptionalInt.of(id(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : OptionalInt.empty();
  }

  public static int year(int id) {
    return BASE + Math.floorDiv(id - 1, 12);
  }

  /** The last day of it. */
  public static LocalDate last(int id) {
    return first(id + 1).minusDays(1);
  }

  /** The first day of it. */
  public static LocalDate first(int id) {
    return LocalDate.of(year(id), Math.floorMod(id - 1, 12) + 1, 1);
  }

  /** As 2016-10. */
  public static String text(int id) {
    return String.format(
        java.util.Locale.ROOT, "%04d-%02d", year(id), Math.floorMod(id - 1, 12) + 1);
  }
}
