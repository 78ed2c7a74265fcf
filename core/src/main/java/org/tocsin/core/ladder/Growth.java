package org.tocsin.core.ladder;

import java.util.List;
import org.tocsin.core.permutation.PValue;
import org.tocsin.core.permutation.Trend;

/**
 * Whether the rungs of steps rise in the course of time: pairs of steps that rise less pairs that
 * fall, with the exact one-sided chance of so many. Where the order of steps is not known the score
 * is a range: the lowest and the highest over all orders that the times allow.
 *
 * @param untiedPairs pairs of steps on different rungs: the largest score there can be
 * @param best the p-value of the highest score
 * @param worst the p-value of the lowest
 */
public record Growth(
    int steps, int untiedPairs, int scoreLow, int scoreHigh, PValue best, PValue worst) {

  static Growth of(List<Step> steps, long seed) {
    ScoreRange score = ScoreRange.of(steps);
    Trend trend = Trend.of(steps.stream().mapToInt(step -> step.rung().number()).toArray());
    return new Growth(
        steps.size(),
        trend.untiedPairs(),
        score.low(),
        score.high(),
        trend.atLeast(score.high(), seed),
        trend.atLeast(score.low(), seed));
  }

  public Range p() {
    return new Range(Math.min(best.value(), worst.value()), Math.max(best.value(), worst.value()));
  }

  public boolean tooFew() {
    return best.tooFew();
  }
}
