package org.tocsin.core.ladder;

import java.util.List;
import org.tocsin.core.permutation.PValue;
import org.tocsin.core.permutation.Trend;

/**
 * Whether the rungs of steps rise in the course of time: pairs of steps that rise less pairs that
 * fall, with the exact one-sided chance of so many. A pair whose order is not known may have done
 * either, so the score is a range; it can only be wider than what the open orders allow together.
 *
 * @param untiedPairs pairs of steps on different rungs: the largest score there can be
 * @param best the p-value of the highest score
 * @param worst the p-value of the lowest
 */
public record Growth(
    int steps, int untiedPairs, int scoreLow, int scoreHigh, PValue best, PValue worst) {

  static Growth of(List<Step> steps, long seed) {
    int certain = 0;
    int open = 0;
    for (int i = 0; i < steps.size(); i++) {
      for (int j = i + 1; j < steps.size(); j++) {
        int rise = Integer.signum(steps.get(j).rung().number() - steps.get(i).rung().number());
        switch (steps.get(i).begun().before(steps.get(j).begun())) {
          case YES -> certain += rise;
          case NO -> certain -= rise;
          case UNKNOWN -> open += Math.abs(rise);
        }
      }
    }
    Trend trend = Trend.of(steps.stream().mapToInt(step -> step.rung().number()).toArray());
    return new Growth(
        steps.size(),
        trend.untiedPairs(),
        certain - open,
        certain + open,
        trend.atLeast(certain + open, seed),
        trend.atLeast(certain - open, seed));
  }

  public Range p() {
    return new Range(Math.min(best.value(), worst.value()), Math.max(best.value(), worst.value()));
  }

  public boolean tooFew() {
    return best.tooFew();
  }
}
