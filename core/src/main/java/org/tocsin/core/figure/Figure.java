package org.tocsin.core.figure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tocsin.core.time.Truth;

/**
 * How many, or how much: a lowest, a best and a highest value, each of which may be unknown. What
 * is counted, and in which unit, is said where the figure stands.
 *
 * <p>Bounds include their value. A best value without a bound on one side is an estimate: how far
 * off it may be on that side is unknown. No best value and no bound on one side means that nothing
 * is said about that side ({@code at least 200}). Values are never negative and are held without
 * trailing zeros, so equal figures are equal records. Where low and high are the same, that is the
 * best value too.
 *
 * @param low no less than this
 * @param best the likeliest, or the one that the source gives
 * @param high no more than this
 */
public record Figure(
    Optional<BigDecimal> low, Optional<BigDecimal> best, Optional<BigDecimal> high) {

  /**
   * @throws IllegalArgumentException if a value is negative or they are not in ascending order
   */
  public Figure {
    low = low.map(Figure::plain);
    high = high.map(Figure::plain);
    best = low.isPresent() && low.equals(high) && best.isEmpty() ? low : best.map(Figure::plain);
    if (!ordered(low, best, high)) {
      throw new IllegalArgumentException(
          "low, best and high must ascend from 0: " + low + ", " + best + ", " + high);
    }
  }

  /** Reads a count as people write it; see {@link FigureReader} for the forms. */
  public static FigureResult parse(String text) {
    return new FigureReader(text, true).read();
  }

  /** As {@link #parse}, of what is measured, such as hours: over 2 is 2 or more, and not 3. */
  public static FigureResult parseMeasured(String text) {
    return new FigureReader(text, false).read();
  }

  /** Exactly that. */
  public static Figure of(BigDecimal value) {
    return new Figure(Optional.of(value), Optional.of(value), Optional.of(value));
  }

  /** Exactly that. */
  public static Figure of(long value) {
    return of(BigDecimal.valueOf(value));
  }

  /** Near that, nobody knows how near. */
  public static Figure about(BigDecimal best) {
    return new Figure(Optional.empty(), Optional.of(best), Optional.empty());
  }

  /** From low to high, both included, with no value likelier than the others. */
  public static Figure between(BigDecimal low, BigDecimal high) {
    return new Figure(Optional.of(low), Optional.empty(), Optional.of(high));
  }

  /** That or more. */
  public static Figure atLeast(BigDecimal low) {
    return new Figure(Optional.of(low), Optional.empty(), Optional.empty());
  }

  /** That or less. */
  public static Figure atMost(BigDecimal high) {
    return new Figure(Optional.empty(), Optional.empty(), Optional.of(high));
  }

  /** Nothing is known. */
  public static Figure unknown() {
    return new Figure(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * The range that spans what several accounts say, so that none of them is dropped. An account
   * that knows nothing takes no part. An estimate takes part with its best value, on a side where
   * it has no bound. Where one account is open on a side, so is the span. There is a best value
   * only if every account that takes part has the same one.
   *
   * @return {@link #unknown} if no account takes part
   */
  public static Figure span(Collection<Figure> accounts) {
    List<Figure> known = accounts.stream().filter(each -> !each.isUnknown()).distinct().toList();
    if (known.size() <= 1) {
      return known.isEmpty() ? unknown() : known.get(0);
    }
    Optional<BigDecimal> low = outermost(known, Figure::lowestStated, BigDecimal::min);
    Optional<BigDecimal> high = outermost(known, Figure::highestStated, BigDecimal::max);
    boolean agreed = known.stream().map(Figure::best).distinct().count() == 1;
    Optional<BigDecimal> best = agreed ? known.get(0).best() : Optional.empty();
    // An estimate and an exact count of the same number are together no more than an estimate.
    return low.isPresent() && low.equals(high) ? about(low.get()) : new Figure(low, best, high);
  }

  /** Whether nothing at all is known. */
  public boolean isUnknown() {
    return low.isEmpty() && best.isEmpty() && high.isEmpty();
  }

  /** The lowest value it names, if it is not open below. */
  public Optional<BigDecimal> lowestStated() {
    return low.or(() -> best);
  }

  /** The highest value it names, if it is not open above. */
  public Optional<BigDecimal> highestStated() {
    return high.or(() -> best);
  }

  /** Whether every value that the other names or leaves open lies within what this one does. */
  public boolean spans(Figure other) {
    if (isUnknown() || other.isUnknown()) {
      return other.isUnknown();
    }
    boolean below =
        lowestStated().isEmpty()
            || other.lowestStated().filter(v -> v.compareTo(lowestStated().get()) >= 0).isPresent();
    boolean above =
        highestStated().isEmpty()
            || other
                .highestStated()
                .filter(v -> v.compareTo(highestStated().get()) <= 0)
                .isPresent();
    return below && above;
  }

  /**
   * Whether the value lies within the figure. NO beyond a bound; YES between the values named, or
   * on a side that is open; UNKNOWN for a value off the best one on a side without a bound.
   */
  public Truth contains(BigDecimal value) {
    if (value.signum() < 0) {
      return Truth.NO;
    }
    if (isUnknown()) {
      return Truth.UNKNOWN;
    }
    boolean inside =
        lowestStated().map(v -> v.compareTo(value) <= 0).orElse(true)
            && highestStated().map(v -> v.compareTo(value) >= 0).orElse(true);
    boolean beyond =
        low.map(v -> v.compareTo(value) > 0).orElse(false)
            || high.map(v -> v.compareTo(value) < 0).orElse(false);
    return Truth.of(inside, !beyond);
  }

  /** Whether the true value, which is never negative, is that or more, going by the bounds. */
  public Truth isAtLeast(BigDecimal value) {
    return Truth.of(
        low.map(v -> v.compareTo(value) >= 0).orElse(value.signum() <= 0),
        high.map(v -> v.compareTo(value) >= 0).orElse(true));
  }

  /** Whether the true value, which is never negative, is that or less, going by the bounds. */
  public Truth isAtMost(BigDecimal value) {
    return Truth.of(
        high.map(v -> v.compareTo(value) <= 0).orElse(false),
        low.map(v -> v.compareTo(value) <= 0).orElse(value.signum() >= 0));
  }

  /** Whether this one's true value is no less than the other's, going by the bounds alone. */
  public Truth isAtLeast(Figure other) {
    Truth always = other.high.map(this::isAtLeast).orElse(Truth.UNKNOWN);
    Truth sometimes = other.low.map(this::isAtLeast).orElse(Truth.UNKNOWN);
    return Truth.of(always == Truth.YES, sometimes != Truth.NO);
  }

  /** The sum: each value where both have it. */
  public Figure plus(Figure other) {
    return new Figure(sum(low, other.low), sum(best, other.best), sum(high, other.high));
  }

  /**
   * Each value that is known, times the factor.
   *
   * @throws IllegalArgumentException if the factor is negative
   */
  public Figure times(BigDecimal factor) {
    if (factor.signum() < 0) {
      throw new IllegalArgumentException("negative factor " + factor);
    }
    UnaryOperator<BigDecimal> scaled = value -> value.multiply(factor);
    return new Figure(low.map(scaled), best.map(scaled), high.map(scaled));
  }

  /** The canonical text, which {@link #parse} reads back to an equal figure. */
  @Override
  public String toString() {
    return FigureText.of(this);
  }

  static boolean ordered(
      Optional<BigDecimal> low, Optional<BigDecimal> best, Optional<BigDecimal> high) {
    BigDecimal last = BigDecimal.ZERO;
    for (Optional<BigDecimal> each : List.of(low, best, high)) {
      if (each.isPresent() && each.get().compareTo(last) < 0) {
        return false;
      }
      last = each.orElse(last);
    }
    return true;
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.stripTrailingZeros();
  }

  /** Empty as soon as one of the figures is open on that side. */
  private static Optional<BigDecimal> outermost(
      List<Figure> figures,
      Function<Figure, Optional<BigDecimal>> side,
      BinaryOperator<BigDecimal> outer) {
    return figures.stream()
        .map(side)
        .reduce((one, other) -> one.flatMap(a -> other.map(b -> outer.apply(a, b))))
        .orElse(Optional.empty());
  }

  private static Optional<BigDecimal> sum(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.flatMap(a -> other.map(a::add));
  }
}
