package org.tocsin.forecast.score;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Chances beside what happened, one of each a case.
 *
 * @param chances from 0 to 1
 * @param groups which cases belong together: they are drawn together, such as all of a country
 * @param lists within which cases are ranked, such as all of a year
 */
public record Judged(double[] chances, boolean[] happened, int[] groups, int[] lists) {

  public Judged {
    if (happened.length != chances.length
        || groups.length != chances.length
        || lists.length != chances.length) {
      throw new IllegalArgumentException("as many of each");
    }
  }

  public int size() {
    return chances.length;
  }

  /** The same cases with other chances. */
  public Judged with(double[] others) {
    return new Judged(others, happened, groups, lists);
  }

  /** Each case once. */
  public double[] once() {
    double[] weights = new double[size()];
    Arrays.fill(weights, 1);
    return weights;
  }

  /** Cases from the highest chance to the lowest. */
  int[] falling() {
    return IntStream.range(0, size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer at) -> -chances[at]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
