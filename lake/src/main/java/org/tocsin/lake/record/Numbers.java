package org.tocsin.lake.record;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;

/** Numbers and dates, read from bytes without making texts of them. */
public final class Numbers {

  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private static final int SAFE_DIGITS = 15;
  private static final int LONG_DIGITS = 18;

  /** No number: neither a count nor a whole number that the providers write. */
  public static final long NONE = Long.MIN_VALUE;

  private Numbers() {}

  /** A whole number, with or without {@code .0}; {@link #NONE} where it is not one. */
  public static long whole(byte[] bytes, int from, int to) {
    int i = from;
    boolean minus = i < to && bytes[i] == '-';
    if (minus) {
      i++;
    }
    int first = i;
    long value = 0;
    for (; i < to && bytes[i] >= '0' && bytes[i] <= '9'; i++) {
      value = value * 10 + (bytes[i] - '0');
    }
    if (i == first || i - first > LONG_DIGITS) {
      return NONE;
    }
    if (i < to && bytes[i] == '.') {
      i++;
      while (i < to && bytes[i] == '0') {
        i++;
      }
    }
    return i == to ? (minus ? -value : value) : NONE;
  }

  /** A decimal number; NaN where it is not one. */
  public static double decimal(byte[] bytes, int from, int to) {
    int i = from;
    boolean minus = i < to && bytes[i] == '-';
    if (minus) {
      i++;
    }
    long digits = 0;
    int seen = 0;
    int after = 0;
    boolean point = false;
    for (; i < to; i++) {
      byte b = bytes[i];
      if (b >= '0' && b <= '9') {
        digits = digits * 10 + (b - '0');
        seen++;
        after += point ? 1 : 0;
      } else if (b == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    if (i < to || seen == 0) {
      return slow(bytes, from, to);
    }
    if (seen > SAFE_DIGITS || after >= POWERS.length) {
      return slow(bytes, from, to);
    }
    // Both are exact below 2^53 and 10^22, so that one division rounds rightly.
    double value = digits / POWERS[after];
    return minus ? -value : value;
  }

  private static double slow(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    if (!text.matches("-?[0-9]+(\\.[0-9]*)?([eE][-+]?[0-9]{1,3})?|-?\\.[0-9]+")) {
      return Double.NaN;
    }
    return Double.parseDouble(text);
  }

  /** Whether a comma separates digits, as in {@code 1,234}. */
  public static boolean comma(byte[] bytes, int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if (bytes[i] == ',' && digit(bytes[i - 1]) && digit(bytes[i + 1])) {
        return true;
      }
    }
    return false;
  }

  private static boolean digit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** Days since 1970-01-01 of {@code 20201113}; {@link #NONE} where there is no such day. */
  public static long compactDay(byte[] bytes, int from, int to) {
    if (to - from != 8) {
      return NONE;
    }
    return day(digits(bytes, from, 4), digits(bytes, from + 4, 2), digits(bytes, from + 6, 2));
  }

  /** Of {@code 2009-02-20}, with or without a time behind it, which is not looked at. */
  public static long dashedDay(byte[] bytes, int from, int to) {
    if (to - from < 10
        || bytes[from + 4] != '-'
        || bytes[from + 7] != '-'
        || (to - from > 10 && bytes[from + 10] != ' ' && bytes[from + 10] != 'T')) {
      return NONE;
    }
    return day(digits(bytes, from, 4), digits(bytes, from + 5, 2), digits(bytes, from + 8, 2));
  }

  private static int digits(byte[] bytes, int from, int length) {
    int value = 0;
    for (int i = from; i < from + length; i++) {
      if (!digit(bytes[i])) {
        return -1;
      }
      value = value * 10 + (bytes[i] - '0');
    }
    return value;
  }

  private static long day(int year, int month, int day) {
    if (year < 1 || month < 1 || month > 12 || day < 1) {
      return NONE;
    }
    if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
      return NONE;
    }
    return epochDay(year, month, day);
  }

  /** As {@link LocalDate#toEpochDay}, without the object. */
  private static long epochDay(int year, int month, int day) {
    long y = month <= 2 ? year - 1L : year;
    long era = Math.floorDiv(y, 400);
    long inEra = y - era * 400;
    long inYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146_097 + inEra * 365 + inEra / 4 - inEra / 100 + inYear - 719_468;
  }
}
