package org.tocsin.core.series;

import java.util.List;

/**
 * A way in which days on which something happens may follow each other, over a grid of its
 * parameters with their prior. All speak of the same thing, whether it happens on a given day, so
 * that their likelihoods can be held against each other.
 */
interface Waiting {

  /** In this order they are told; each has the same prior weight. */
  List<Waiting> ALL =
      List.of(new ConstantRate(), new Renewal(), new SelfExciting(), new Forgetting());

  /** As it is told: {@code constant-rate}. */
  String word();

  /** Adds its cells; their prior weights sum to 1. */
  void weigh(EventDays seen, Cells cells);

  /** ln(1 - e^-x), for x above 0. */
  static double logOfAny(double expected) {
    return StrictMath.log(any(expected));
  }

  /** 1 - e^-x, for x from 0: the chance of any where so many are expected. To 10 digits. */
  static double any(double expected) {
    return expected < 1e-5 ? expected * (1 - expected / 2) : 1 - StrictMath.exp(-expected);
  }
}
