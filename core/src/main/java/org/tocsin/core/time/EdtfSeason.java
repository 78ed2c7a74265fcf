package org.tocsin.core.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/**
 * A season of a year, of which the text does not say on which half of the globe.
 *
 * <p>The bounds are therefore wide enough for both halves and for both customs (whole months, and
 * solstice to equinox): spring and autumn from 1 March to 23 December of the year, summer and
 * winter from 1 December of the year before to 21 March of the year after.
 *
 * @param year -9999 to 9999
 * @param season which
 * @param qualification what the writer says about it
 */
public record EdtfSeason(int year, Season season, Qualification qualification)
    implements EdtfPoint {

  /** The seasons, written in place of a month as 21 to 24. */
  public enum Season {
    /** 21. */
    SPRING(21),
    /** 22. */
    SUMMER(22),
    /** 23. */
    AUTUMN(23),
    /** 24. */
    WINTER(24);

    private final int number;

    Season(int number) {
      this.number = number;
    }

    /** 21 to 24. */
    public int number() {
      return number;
    }

    /** The season written so, if it is one of these. */
    static Optional<Season> numbered(int number) {
      return Arrays.stream(values()).filter(each -> each.number == number).findAny();
    }
  }

  /** No season lasts longer, by either custom. */
  private static final Duration LONGEST = Duration.ofDays(94);

  /**
   * @throws IllegalArgumentException if the year has more than four digits
   */
  public EdtfSeason {
    if (Math.abs(year) > 9999) {
      throw new IllegalArgumentException("year of more than four digits: " + year);
    }
  }

  @Override
  public Instant from() {
    return startOf(withinOneYear() ? LocalDate.of(year, 3, 1) : LocalDate.of(year - 1, 12, 1));
  }

  @Override
  public Instant to() {
    return startOf(withinOneYear() ? LocalDate.of(year, 12, 24) : LocalDate.of(year + 1, 3, 22));
  }

  @Override
  public boolean certain() {
    return !qualification.uncertain();
  }

  @Override
  public boolean approximate() {
    return qualification.approximate();
  }

  @Override
  public Optional<DurationRange> durationRange() {
    return Optional.of(new DurationRange(Duration.ZERO, Optional.of(LONGEST)));
  }

  @Override
  public Optional<Edtf> shift(Period by) {
    long moved = (long) year + by.getYears();
    boolean follows = by.getMonths() == 0 && by.getDays() == 0 && Math.abs(moved) <= 9999;
    return follows
        ? Optional.of(new EdtfSeason((int) moved, season, qualification))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return EdtfDate.yearText(year) + "-" + season.number() + qualification.sign();
  }

  private boolean withinOneYear() {
    return season == Season.SPRING || season == Season.AUTUMN;
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
