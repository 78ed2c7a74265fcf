package org.tocsin.core.time;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The time from within {@code start} to within {@code end}.
 *
 * @param start when it begins
 * @param end when it ends
 */
public record EdtfInterval(End start, End end) implements Edtf {

  /** What is said about one end. */
  public sealed interface End {}

  /** A time within which that end lies. */
  public record Stated(EdtfPoint point) implements End {}

  /** {@code ..}: there is no end on this side. */
  public record Open() implements End {}

  /** Nothing written: there is an end on this side, not known when. */
  public record Unknown() implements End {}

  /**
   * @throws IllegalArgumentException if it ends before it starts, neither end is stated, or one has
   *     unspecified digits (level 2)
   */
  public EdtfInterval {
    if (!(start instanceof Stated) && !(end instanceof Stated)) {
      throw new IllegalArgumentException("at least one end must be stated");
    }
    if (unspecified(start) || unspecified(end)) {
      throw new IllegalArgumentException(
          "unspecified digits within an interval are level 2: " + text(start) + "/" + text(end));
    }
    if (!ordered(start, end)) {
      throw new IllegalArgumentException("ends before it starts: " + text(start) + "/" + text(end));
    }
  }

  private static boolean unspecified(End end) {
    return end instanceof Stated stated
        && stated.point() instanceof EdtfDate date
        && date.hasUnspecifiedDigits();
  }

  /** From within the one to within the other. */
  public static EdtfInterval between(EdtfPoint start, EdtfPoint end) {
    return new EdtfInterval(new Stated(start), new Stated(end));
  }

  /** Whether the ends leave any stretch of time possible, as the constructor demands. */
  static boolean ordered(End start, End end) {
    if (start instanceof Stated from && end instanceof Stated to) {
      return onOneClock(from, to).from().isBefore(onOneClock(to, from).to());
    }
    return true;
  }

  @Override
  public Bounds bounds() {
    return new Bounds(bound(start, true), bound(end, false));
  }

  @Override
  public boolean certain() {
    return (!(start instanceof Stated from) || from.point().certain())
        && (!(end instanceof Stated to) || to.point().certain());
  }

  @Override
  public boolean approximate() {
    return (start instanceof Stated from && from.point().approximate())
        || (end instanceof Stated to && to.point().approximate());
  }

  @Override
  public Optional<DurationRange> durationRange() {
    if (start instanceof Open || end instanceof Open) {
      return Optional.empty();
    }
    if (!(start instanceof Stated from) || !(end instanceof Stated to)) {
      return Optional.of(new DurationRange(Duration.ZERO, Optional.empty()));
    }
    EdtfPoint first = onOneClock(from, to);
    EdtfPoint last = onOneClock(to, from);
    Duration between = Duration.between(first.to(), last.from());
    Duration longest = Duration.between(first.from(), last.to());
    return Optional.of(
        new DurationRange(between.isNegative() ? Duration.ZERO : between, Optional.of(longest)));
  }

  @Override
  public Optional<Edtf> shift(Period by) {
    Optional<End> from = shift(start, by);
    Optional<End> to = shift(end, by);
    // Ends of different precision may change places, a day sliding to the end of a short month.
    return from.isPresent() && to.isPresent() && ordered(from.get(), to.get())
        ? Optional.of(new EdtfInterval(from.get(), to.get()))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return text(start) + "/" + text(end);
  }

  /**
   * The point as it can be set against the other end: two local times without offset are taken to
   * be read off one clock, which may as well have shown UTC.
   */
  private static EdtfPoint onOneClock(Stated end, Stated other) {
    return end.point() instanceof EdtfDateTime here
            && here.offset().isEmpty()
            && other.point() instanceof EdtfDateTime there
            && there.offset().isEmpty()
        ? new EdtfDateTime(here.local(), Optional.of(ZoneOffset.UTC))
        : end.point();
  }

  private static Bound bound(End end, boolean earliest) {
    if (end instanceof Stated stated) {
      return new Bound.At(earliest ? stated.point().from() : stated.point().to());
    }
    return end instanceof Open ? new Bound.Open() : new Bound.Unknown();
  }

  private static Optional<End> shift(End end, Period by) {
    if (!(end instanceof Stated stated)) {
      return Optional.of(end);
    }
    // A point moves to a point of its own kind; the cast says so to the compiler alone.
    return stated.point().shift(by).map(moved -> new Stated((EdtfPoint) moved));
  }

  private static String text(End end) {
    if (end instanceof Stated stated) {
      return stated.point().toString();
    }
    return end instanceof Open ? ".." : "";
  }
}
