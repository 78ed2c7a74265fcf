package org.tocsin.core.gap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.time.Truth;

/**
 * A share as a range, with the counts it comes from, so that it can be worked out again by hand.
 *
 * @param lowPart of {@code lowWhole}: the least it can be
 * @param highPart of {@code highWhole}: the most it can be
 */
public record Share(int lowPart, int lowWhole, int highPart, int highWhole) {

  /** One case: whether it counts at all without doubt, and whether it has the property. */
  record Case(boolean certain, Truth holds) {}

  /**
   * Cases that may not count are taken in where they lower the share, for its low end, and where
   * they raise it, for its high end.
   */
  static Share of(List<Case> cases) {
    int certain = count(cases, Case::certain);
    int surely = count(cases, each -> each.certain() && each.holds() == Truth.YES);
    int maybe = count(cases, each -> each.certain() && each.holds() != Truth.NO);
    int lowering = count(cases, each -> !each.certain() && each.holds() != Truth.YES);
    int raising = count(cases, each -> !each.certain() && each.holds() != Truth.NO);
    int lowWhole = certain + lowering;
    int highWhole = certain + raising;
    if (lowWhole == 0) {
      return new Share(raising, raising, raising, raising);
    }
    return highWhole == 0
        ? new Share(0, lowering, 0, lowering)
        : new Share(surely, lowWhole, maybe + raising, highWhole);
  }

  private static int count(List<Case> cases, Predicate<Case> counted) {
    return (int) cases.stream().filter(counted).count();
  }

  /** To four decimals; empty where there is nothing to share out. */
  public Optional<Figure> figure() {
    return lowWhole == 0
        ? Optional.empty()
        : Optional.of(Figure.between(ratio(lowPart, lowWhole), ratio(highPart, highWhole)));
  }

  /** Of a hundred, to one decimal. */
  Optional<Figure> ofHundred() {
    return lowWhole == 0
        ? Optional.empty()
        : Optional.of(
            Figure.between(hundredths(lowPart, lowWhole), hundredths(highPart, highWhole)));
  }

  private static BigDecimal hundredths(int part, int whole) {
    return BigDecimal.valueOf(100L * part)
        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal ratio(int part, int whole) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_EVEN);
  }
}
