package org.tocsin.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.tocsin.core.time.EdtfDate.Form;
import org.tocsin.core.time.EdtfProblem.Code;
import org.tocsin.core.time.EdtfSeason.Season;

/**
 * The grammar of EDTF, levels 0 and 1. Every step that meets a problem gives an empty answer, and
 * so do those built on it; the cursor keeps the problem.
 */
final class EdtfReader extends EdtfCursor {

  /** Two times of day with sign and offset need 53 characters. */
  static final int LONGEST_TEXT = 64;

  private static final String DATE_FORMS = "a date as yyyy, yyyy-mm or yyyy-mm-dd";

  EdtfReader(String text) {
    super(text);
  }

  EdtfResult read() {
    Optional<? extends Edtf> time = time();
    return problem()
        .<EdtfResult>map(EdtfResult.Refused::new)
        .orElseGet(() -> new EdtfResult.Read(time.orElseThrow()));
  }

  private Optional<? extends Edtf> time() {
    if (text.isEmpty()) {
      return fail(Code.EMPTY, 0, DATE_FORMS);
    }
    if (text.length() > LONGEST_TEXT) {
      return fail(Code.TOO_LONG, LONGEST_TEXT, "at most " + LONGEST_TEXT + " characters");
    }
    if (text.charAt(0) == '[' || text.charAt(0) == '{') {
      return levelTwo(0, "sets of dates");
    }
    int slash = text.indexOf('/');
    if (slash < 0) {
      return point();
    }
    int second = text.indexOf('/', slash + 1);
    if (second >= 0) {
      return fail(Code.SYNTAX, second, "one slash in an interval");
    }
    return interval(slash);
  }

  private Optional<EdtfInterval> interval(int slash) {
    Optional<EdtfInterval.End> start = intervalEnd(0, slash);
    Optional<EdtfInterval.End> last =
        start.isPresent() ? intervalEnd(slash + 1, text.length()) : Optional.empty();
    if (start.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    if (!(start.get() instanceof EdtfInterval.Stated)
        && !(last.get() instanceof EdtfInterval.Stated)) {
      return fail(Code.SYNTAX, 0, "an interval of which at least one end is a date");
    }
    if (!EdtfInterval.ordered(start.get(), last.get())) {
      String turned = text.substring(slash + 1) + "/" + text.substring(0, slash);
      return fail(
          Code.ORDER, slash + 1, "an end that is not before the start", Optional.of(turned));
    }
    return Optional.of(new EdtfInterval(start.get(), last.get()));
  }

  private Optional<EdtfInterval.End> intervalEnd(int from, int to) {
    at = from;
    end = to;
    String part = text.substring(from, to);
    if (part.isEmpty()) {
      return Optional.of(new EdtfInterval.Unknown());
    }
    if (part.equals("..")) {
      return Optional.of(new EdtfInterval.Open());
    }
    if (from > 0 && part.matches("[0-9]{2}")) {
      return fail(Code.SYNTAX, from, "the end written as fully as the start", spelledOut(part));
    }
    int unspecified = part.indexOf('X');
    if (unspecified >= 0) {
      return levelTwo(from + unspecified, "unspecified digits within an interval");
    }
    return point().map(EdtfInterval.Stated::new);
  }

  /** For {@code 2020-12-11/12}, a custom of ISO 8601-1 that the profile leaves out. */
  private Optional<String> spelledOut(String lastDigits) {
    String start = text.substring(0, text.indexOf('/'));
    return start.matches("[0-9]{4}(-[0-9]{2}){1,2}")
        ? Optional.of(start + "/" + start.substring(0, start.length() - 2) + lastDigits)
        : Optional.empty();
  }

  private Optional<? extends EdtfPoint> point() {
    if (next('Y')) {
      return longYear();
    }
    int start = at;
    if ("?~%".indexOf(peek()) >= 0) {
      return levelTwo(at, "qualification of a part of a date");
    }
    boolean negative = next('-');
    String year = run("0123456789X");
    if (year.length() != 4) {
      return fail(Code.SYNTAX, start, DATE_FORMS, moreThanFour(negative, year));
    }
    if (negative && year.equals("0000")) {
      return fail(Code.RANGE, start, "a year other than minus zero", Optional.of("0000"));
    }
    return year.contains("X") ? vagueYear(start, negative, year) : dated(negative, year);
  }

  /** What was meant by a long run of digits: a date without hyphens, or a year that wants a Y. */
  private static Optional<String> moreThanFour(boolean negative, String digits) {
    if (digits.length() < 5 || digits.startsWith("0") || digits.contains("X")) {
      return Optional.empty();
    }
    return Optional.of(
        digits.length() == 8
            ? digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6)
            : "Y" + (negative ? "-" : "") + digits);
  }

  private Optional<EdtfDate> longYear() {
    int start = at;
    boolean negative = next('-');
    String digits = run("0123456789");
    if (peek() == 'E' || peek() == 'S') {
      return levelTwo(at, "exponents and significant digits of a year");
    }
    if (digits.length() < 5 || digits.startsWith("0")) {
      return fail(Code.SYNTAX, start, "a year of more than four digits after Y");
    }
    if (digits.length() > 9) {
      return fail(Code.RANGE, start, "a year from -" + Year.MAX_VALUE + " to " + Year.MAX_VALUE);
    }
    int year = Integer.parseInt(digits);
    return finished(Form.YEAR, LocalDate.of(negative ? -year : year, 1, 1));
  }

  /** {@code 201X} and {@code 20XX}; every other use of X in a year is level 2. */
  private Optional<EdtfDate> vagueYear(int start, boolean negative, String year) {
    boolean century = year.matches("[0-9]{2}XX");
    if ((!century && !year.matches("[0-9]{3}X")) || peek() == '-') {
      return levelTwo(start + (negative ? 1 : 0) + year.indexOf('X'), "unspecified digits here");
    }
    int magnitude = Integer.parseInt(year.replace('X', negative ? '9' : '0'));
    LocalDate first = LocalDate.of(negative ? -magnitude : magnitude, 1, 1);
    return finished(century ? Form.CENTURY : Form.DECADE, first);
  }

  private Optional<? extends EdtfPoint> dated(boolean negative, String digits) {
    int year = Integer.parseInt(digits) * (negative ? -1 : 1);
    if (peek() == 'S' || peek() == 'E') {
      return levelTwo(at, "exponents and significant digits of a year");
    }
    if (!next('-')) {
      return finished(Form.YEAR, LocalDate.of(year, 1, 1));
    }
    int start = at;
    Optional<String> month = pair("a month of two digits");
    if (month.isEmpty()) {
      return Optional.empty();
    }
    boolean dayFollows = peek() == '-';
    if (month.get().equals("XX")) {
      return vagueMonth(year);
    }
    int number = Integer.parseInt(month.get());
    Optional<Season> season = Season.numbered(number);
    if (season.isPresent() && !dayFollows) {
      return qualification().map(sign -> new EdtfSeason(year, season.get(), sign));
    }
    if (number >= 25 && number <= 41) {
      return levelTwo(start, "seasons of a half of the globe, quarters and the like");
    }
    if (number < 1 || number > 12) {
      return fail(Code.RANGE, start, "a month from 01 to 12, or a season from 21 to 24");
    }
    YearMonth yearMonth = YearMonth.of(year, number);
    return next('-') ? day(yearMonth) : finished(Form.MONTH, yearMonth.atDay(1));
  }

  private Optional<EdtfDate> vagueMonth(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    if (!next('-')) {
      return finished(Form.MONTH_UNSPECIFIED, first);
    }
    int start = at;
    Optional<String> day = pair("a day of two digits");
    if (day.isPresent() && !day.get().equals("XX")) {
      return levelTwo(start, "a day of an unspecified month");
    }
    return day.flatMap(unspecified -> finished(Form.MONTH_AND_DAY_UNSPECIFIED, first));
  }

  private Optional<? extends EdtfPoint> day(YearMonth month) {
    int start = at;
    Optional<String> day = pair("a day of two digits");
    if (day.isEmpty()) {
      return Optional.empty();
    }
    if (day.get().equals("XX")) {
      return finished(Form.DAY_UNSPECIFIED, month.atDay(1));
    }
    int number = Integer.parseInt(day.get());
    if (!month.isValidDay(number)) {
      String range = "a day from 01 to " + month.lengthOfMonth() + " in " + month;
      return fail(Code.RANGE, start, range);
    }
    LocalDate date = month.atDay(number);
    return next('T') ? clockTime(date) : finished(Form.DAY, date);
  }

  private Optional<EdtfDateTime> clockTime(LocalDate date) {
    int start = at;
    int zone = Math.min(start + 8, end);
    String clock = text.substring(start, zone);
    if (!clock.matches("[0-9]{2}:[0-9]{2}:[0-9]{2}")) {
      return fail(Code.SYNTAX, start, "a time of day as hh:mm:ss");
    }
    at = zone;
    LocalDateTime local;
    try {
      local =
          LocalDateTime.of(
              date.getYear(),
              date.getMonth(),
              date.getDayOfMonth(),
              Integer.parseInt(clock.substring(0, 2)),
              Integer.parseInt(clock.substring(3, 5)),
              Integer.parseInt(clock.substring(6)));
    } catch (DateTimeException outOfRange) {
      return fail(Code.RANGE, start, "a time of day from 00:00:00 to 23:59:59");
    }
    String rest = text.substring(zone, end);
    if (rest.isEmpty()) {
      return Optional.of(new EdtfDateTime(local, Optional.empty()));
    }
    return offset(rest).map(offset -> new EdtfDateTime(local, Optional.of(offset)));
  }

  private Optional<ZoneOffset> offset(String rest) {
    if (rest.equals("Z")) {
      return Optional.of(ZoneOffset.UTC);
    }
    if (!rest.matches("[+-][0-9]{2}(:[0-9]{2})?") || rest.matches("-00(:00)?")) {
      return fail(Code.SYNTAX, at, "Z, an offset as +hh:mm or -hh:mm, or nothing");
    }
    try {
      return Optional.of(ZoneOffset.of(rest));
    } catch (DateTimeException outOfRange) {
      return fail(Code.RANGE, at, "an offset from -18:00 to +18:00");
    }
  }

  private Optional<EdtfDate> finished(Form form, LocalDate first) {
    return qualification().map(sign -> new EdtfDate(form, first, sign));
  }

  /** The sign at the end, if any, and then the end itself. */
  private Optional<Qualification> qualification() {
    Qualification found = Qualification.NONE;
    for (Qualification each : Qualification.values()) {
      if (each != Qualification.NONE && peek() == each.sign().charAt(0)) {
        found = each;
      }
    }
    at += found.sign().length();
    if (at == end) {
      return Optional.of(found);
    }
    return found != Qualification.NONE && peek() == '-'
        ? levelTwo(at - 1, "qualification of a part of a date")
        : fail(Code.SYNTAX, at, "the end of the date, after at most one of ? ~ %");
  }

  /** Two digits, or XX. One of each is level 2, and so is a sign before them. */
  private Optional<String> pair(String expected) {
    int start = at;
    if ("?~%".indexOf(peek()) >= 0) {
      return levelTwo(at, "qualification of a part of a date");
    }
    String found = run("0123456789X");
    if (found.length() != 2) {
      return fail(Code.SYNTAX, start, expected);
    }
    if (found.contains("X") && !found.equals("XX")) {
      return levelTwo(start + found.indexOf('X'), "one unspecified digit of two");
    }
    return Optional.of(found);
  }
}
