package org.tocsin.core.detect;

/**
 * What a period brings if nothing changes, foretold from earlier periods alone.
 *
 * @param mean expected count, above 0
 * @param dispersion variance over mean of counts around their true mean, 1 or more
 * @param doubt variance of the logarithm of the mean: how little is known yet
 * @param known earlier periods whose count is known
 */
public record Expected(double mean, double dispersion, double doubt, int known) {

  /** Counts as they will be seen, with what is not known of the mean. */
  public NegativeBinomial predictive() {
    return new NegativeBinomial(mean, dispersion * mean + doubt * mean * mean);
  }

  /**
   * The same where only a share of the reports is in yet: each event is reported by now with that
   * chance, so the count is thinned.
   *
   * @param share above 0, to 1
   */
  public Expected reported(double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("share " + share);
    }
    return new Expected(mean * share, 1 + share * (dispersion - 1), doubt, known);
  }
}
