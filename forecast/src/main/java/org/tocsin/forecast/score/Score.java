package org.tocsin.forecast.score;

/** A figure of chances beside what happened. */
public interface Score {

  /**
   * The figure.
   *
   * @param weights how often each case counts, such as in a redraw of countries
   * @return NaN where the cases do not allow it, such as none that happened
   */
  double of(Judged judged, double[] weights);

  default double of(Judged judged) {
    return of(judged, judged.once());
  }
}
