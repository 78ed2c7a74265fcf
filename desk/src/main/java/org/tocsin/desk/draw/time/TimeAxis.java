package org.tocsin.desk.draw.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.desk.draw.Sheet;

/**
 * Days to places on the sheet: from the beginning of the first day to the end of the last, UTC.
 *
 * @param left where the first day begins
 * @param wide how much room there is
 */
public record TimeAxis(LocalDate first, LocalDate last, double left, double wide) {

  /** Labels closer than this run into each other, pixels. */
  private static final double LEAST_GAP = 68;

  private static final List<Period> STEPS =
      List.of(
          Period.ofDays(1),
          Period.ofDays(2),
          Period.ofDays(7),
          Period.ofDays(14),
          Period.ofMonths(1),
          Period.ofMonths(2),
          Period.ofMonths(3),
          Period.ofMonths(6),
          Period.ofYears(1),
          Period.ofYears(2),
          Period.ofYears(5),
          Period.ofYears(10),
          Period.ofYears(25),
          Period.ofYears(100));

  private record Tick(double x, String label) {}

  /**
   * @throws IllegalArgumentException if the last day is before the first
   */
  public TimeAxis {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(last + " is before " + first);
    }
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Whether some of the time between is on the page. */
  public boolean shows(Instant from, Instant to) {
    return from.isBefore(begin(last.plusDays(1))) && !to.isBefore(begin(first));
  }

  /** What lies before the first day or after the last is at the edge. */
  public double x(Instant instant) {
    Instant start = begin(first);
    Instant end = begin(last.plusDays(1));
    if (!instant.isAfter(start)) {
      return left;
    }
    if (!instant.isBefore(end)) {
      return left + wide;
    }
    double whole = ChronoUnit.SECONDS.between(start, end);
    return left + wide * ChronoUnit.SECONDS.between(start, instant) / whole;
  }

  public double x(LocalDate day) {
    return x(begin(day));
  }

  /** Lines through the picture and, below them, the days they stand for. */
  public void draw(Sheet sheet, double top, double bottom) {
    for (Tick tick : ticks()) {
      sheet.line("pic-grid", tick.x(), top, tick.x(), bottom);
      Sheet.Anchor anchor =
          tick.x() - left < 24
              ? Sheet.Anchor.START
              : left + wide - tick.x() < 30 ? Sheet.Anchor.END : Sheet.Anchor.MIDDLE;
      sheet.text("pic-tick", tick.x(), bottom + 15, anchor, tick.label());
    }
    sheet.line("pic-axis", left, bottom, left + wide, bottom);
  }

  /** The closest marks whose labels do not run into each other. */
  private List<Tick> ticks() {
    List<Tick> ticks = List.of();
    for (Period step : STEPS) {
      // A step so fine that it could not be shown is not tried out: a century has many days.
      if (days(step) * wide / (ChronoUnit.DAYS.between(first, last) + 1) >= LEAST_GAP * 0.9) {
        ticks = ticks(step);
        boolean apart = true;
        for (int i = 1; i < ticks.size(); i++) {
          apart &= ticks.get(i).x() - ticks.get(i - 1).x() >= LEAST_GAP;
        }
        if (apart && !ticks.isEmpty()) {
          return ticks;
        }
      }
    }
    return ticks.isEmpty() ? List.of(new Tick(left, first.toString())) : ticks;
  }

  private static double days(Period step) {
    return step.getYears() * 365.25 + step.getMonths() * 30.44 + step.getDays();
  }

  private List<Tick> ticks(Period step) {
    List<Tick> ticks = new ArrayList<>();
    for (LocalDate day = roundedUp(step); !day.isAfter(last); day = day.plus(step)) {
      ticks.add(new Tick(x(day), label(day, step)));
    }
    return ticks;
  }

  private LocalDate roundedUp(Period step) {
    if (step.getYears() > 0) {
      int year = Math.floorDiv(first.getYear(), step.getYears()) * step.getYears();
      LocalDate begin = LocalDate.of(year, 1, 1);
      return begin.isBefore(first) ? begin.plus(step) : begin;
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
