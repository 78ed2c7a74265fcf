package org.tocsin.lake.provider;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people and programs write them. */
public enum Days {
  /** {@code 2020-11-13}, with or without a time. */
  ISO,
  /** {@code 20201113}. */
  COMPACT,
  /** {@code 13/11/2020}, with slashes, dots or hyphens. */
  DAY_MONTH_YEAR,
  /** {@code 11/13/2020}. */
  MONTH_DAY_YEAR,
  /** {@code 13 November 2020} or {@code 13-Nov-2020}, in English. */
  WORDS;

  private static final Pattern NUMBERS =
      Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
  private static final Pattern NAMED =
      Pattern.compile("([0-9]{1,2})[ -]([A-Za-z]{3,9})[ -]([0-9]{4})");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Days since 1970; empty where there is no such day. */
  OptionalLong read(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    Matcher named = NAMED.matcher(text);
    return switch (this) {
      case ISO ->
          text.length() >= 10 && (text.length() == 10 || " T".indexOf(text.charAt(10)) >= 0)
              ? iso(text.substring(0, 10))
              : OptionalLong.empty();
      case COMPACT ->
          text.matches("[0-9]{8}")
              ? day(text.substring(0, 4), text.substring(4, 6), text.substring(6))
              : OptionalLong.empty();
      case DAY_MONTH_YEAR ->
          numbers.matches()
              ? day(numbers.group(3), numbers.group(2), numbers.group(1))
              : OptionalLong.empty();
      case MONTH_DAY_YEAR ->
          numbers.matches()
              ? day(numbers.group(3), numbers.group(1), numbers.group(2))
              : OptionalLong.empty();
      case WORDS ->
          named.matches()
              ? day(named.group(3), Integer.toString(month(named.group(2))), named.group(1))
              : OptionalLong.empty();
    };
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  private static OptionalLong iso(String text) {
    return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
        ? day(text.substring(0, 4), text.substring(5, 7), text.substring(8))
        : OptionalLong.empty();
  }

  private static OptionalLong day(String year, String month, String day) {
    try {
      return OptionalLong.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
              .toEpochDay());
    } catch (DateTimeException e) {
      // Such as 29 February 2015.
      return OptionalLong.empty();
    }
  }
}
