package org.tocsin.core.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Days to places on the page: from the beginning of the first day to the end of the last. */
final class TimeScale {

  /** A mark on the axis. */
  record Tick(double x, String label) {}

  /** Labels closer than this run into each other, in units of the page. */
  private static final double LEAST_GAP = 56;

  private static final List<Period> STEPS =
      List.of(
          Period.ofDays(1),
          Period.ofDays(7),
          Period.ofMonths(1),
          Period.ofMonths(3),
          Period.ofYears(1),
          Period.ofYears(5),
          Period.ofYears(25));

  private final LocalDate first;
  private final Instant start;
  private final Instant end;
  private final double left;
  private final double width;

  TimeScale(LocalDate first, LocalDate last, double left, double width) {
    this.first = first;
    this.start = first.atStartOfDay(ZoneOffset.UTC).toInstant();
    this.end = last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    this.left = left;
    this.width = width;
  }

  boolean holds(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }

  /** Whether some of the time from one instant to another is on the page. */
  boolean shows(Instant from, Instant to) {
    return from.isBefore(end) && to.isAfter(start);
  }

  /** What lies before the first day or after the last is at the page's edge. */
  double x(Instant instant) {
    if (instant.isBefore(start)) {
      return left;
    }
    if (instant.isAfter(end)) {
      return left + width;
    }
    double whole = ChronoUnit.SECONDS.between(start, end);
    return left + width * ChronoUnit.SECONDS.between(start, instant) / whole;
  }

  double x(LocalDate day) {
    return x(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /** The closest marks whose labels do not run into each other. */
  List<Tick> ticks() {
    List<Tick> ticks = List.of();
    for (Period step : STEPS) {
      ticks = ticks(step);
      boolean apart = true;
      for (int i = 1; i < ticks.size(); i++) {
        apart &= ticks.get(i).x() - ticks.get(i - 1).x() >= LEAST_GAP;
      }
      if (apart) {
        return ticks;
      }
    }
    return ticks;
  }

  private List<Tick> ticks(Period step) {
    List<Tick> ticks = new ArrayList<>();
    LocalDate day = roundedUp(step);
    while (day.atStartOfDay(ZoneOffset.UTC).toInstant().isBefore(end)) {
      ticks.add(new Tick(x(day), label(day, step)));
      day = day.plus(step);
    }
    return ticks;
  }

  private LocalDate roundedUp(Period step) {
    if (step.getYears() > 0) {
      LocalDate year = LocalDate.of(first.getYear(), 1, 1);
      return year.isBefore(first) ? year.plusYears(1) : year;
    }
    if (step.getMonths() > 0) {
      LocalDate month = first.withDayOfMonth(1);
      month = month.isBefore(first) ? month.plusMonths(1) : month;
      while ((month.getMonthValue() - 1) % step.getMonths() != 0) {
        month = month.plusMonths(1);
      }
      return month;
    }
    return first;
  }

  private static String label(LocalDate day, Period step) {
    String form = step.getYears() > 0 ? "uuuu" : step.getMonths() > 0 ? "uuuu-MM" : "uuuu-MM-dd";
    return day.format(DateTimeFormatter.ofPattern(form, Locale.ROOT));
  }
}
