package org.tocsin.core.detect;

import java.util.Arrays;

/**
 * How much past periods still count, given how unlikely so many are without an outbreak; and what
 * that takes away where there is no outbreak, so that it can be given back.
 *
 * <p>A period is looked at alone and together with the one before it, as outbreaks last. What goes
 * on for longer than half of {@value #RECENT} periods is no outbreak but how things are now, and
 * counts.
 *
 * <p>Leaving out the largest counts makes level and dispersion too small even where all of them are
 * chance. What single periods lose is worked out for a period of the usual mean (Fisher
 * consistency: Hampel et al., Robust Statistics, 1986, 2.3); what pairs lose besides is left, about
 * as much as outbreaks too small to be suspected add.
 */
final class Suspicion {

  private static final double NO_WEIGHT = 0.001;
  private static final double FULL_WEIGHT = 0.005;

  /** Below so many standard deviations over the mean nobody suspects anything. */
  private static final double NEVER = 2.5;

  private static final int RECENT = 13;

  /** So much is kept at least: below, the correction would feed on itself. */
  private static final double LEAST_KEPT = 0.75;

  /** Counts less likely than this take nothing away that matters. */
  private static final double NOTHING = 1e-9;

  /** A variance above which what is lost is not worked out. */
  private static final double LARGE = 1e5;

  /** A dispersion above which it is not either: the sum has twenty times as many terms. */
  private static final double SCATTERED = 1e4;

  private double[] chances = new double[32];
  private double kept = 1;
  private double lost;

  Suspicion copy() {
    Suspicion copy = new Suspicion();
    copy.kept = kept;
    copy.lost = lost;
    return copy;
  }

  /** Weighs all periods of a memory, given what was expected of each. */
  void weigh(Memory memory, double[] means, double dispersion) {
    int[] counts = memory.counts();
    float[] weights = memory.weights();
    int first = memory.first();
    int before = Memory.MISSING;
    int suspects = 0;
    for (int i = 0; i < memory.size(); i++) {
      int at = first + i;
      suspects -= i >= RECENT && weights[at - RECENT] < 1 ? 1 : 0;
      int count = counts[at];
      if (count != Memory.MISSING) {
        double alone = weight(count, means[i], dispersion);
        weights[at] = (float) alone;
        if (before != Memory.MISSING && count > means[i] && before > means[i - 1]) {
          double both = weight((long) before + count, means[i - 1] + means[i], dispersion);
          weights[at] = (float) Math.min(alone, both);
          suspects -= weights[at - 1] < 1 ? 1 : 0;
          weights[at - 1] = (float) Math.min(weights[at - 1], both);
          suspects += weights[at - 1] < 1 ? 1 : 0;
        }
      }
      suspects += weights[at] < 1 ? 1 : 0;
      if (suspects > RECENT / 2) {
        suspects = trust(memory, i);
      }
      before = count;
    }
  }

  /** Gives the last periods their weight again. */
  private static int trust(Memory memory, int last) {
    int missing = 0;
    for (int i = Math.max(0, last - RECENT + 1); i <= last; i++) {
      if (memory.counts()[memory.first() + i] == Memory.MISSING) {
        missing++;
      } else {
        memory.weights()[memory.first() + i] = 1;
      }
    }
    return missing;
  }

  private static double weight(long count, double mean, double dispersion) {
    double over = count - mean;
    if (over < 0 || over * over < NEVER * NEVER * dispersion * mean) {
      return 1;
    }
    return weight(new NegativeBinomial(mean, dispersion * mean).tails(count).orMore());
  }

  private static double weight(double p) {
    return Math.max(0, Math.min(1, (p - NO_WEIGHT) / (FULL_WEIGHT - NO_WEIGHT)));
  }

  /** Works out what is lost where counts have this mean and dispersion. */
  void usual(double mean, double dispersion) {
    if (dispersion * mean > LARGE || dispersion > SCATTERED) {
      // Nearly normal counts lose next to nothing, and in either case the sum would be long.
      kept = 1;
      lost = 0;
      return;
    }
    NegativeBinomial chance = new NegativeBinomial(mean, dispersion * mean);
    long from = (long) Math.ceil(mean + NEVER * StrictMath.sqrt(dispersion * mean));
    int terms = chances(chance, from);
    double orMore = 0;
    double weights = 0;
    double overs = 0;
    double squares = 0;
    for (int i = terms - 1; i >= 0; i--) {
      double at = chances[i];
      orMore += at;
      if (orMore >= FULL_WEIGHT) {
        break;
      }
      double gone = at * (1 - weight(orMore));
      double over = from + i - mean;
      weights += gone;
      overs += gone * over;
      squares += gone * over * over;
    }
    kept = Math.max(LEAST_KEPT, (1 - squares / (dispersion * mean)) / (1 - weights));
    lost = Math.min(1 - LEAST_KEPT, overs / mean);
  }

  /** Chances of a count and those after it, until they add nothing; how many these are. */
  private int chances(NegativeBinomial chance, long from) {
    double at = StrictMath.exp(chance.logAt(from));
    int n = 0;
    while (at > NOTHING || n == 0) {
      if (n == chances.length) {
        chances = Arrays.copyOf(chances, 2 * n);
      }
      chances[n] = at;
      at *= chance.ratio(from + n);
      n++;
    }
    return n;
  }

  /** What is left of the dispersion, as a share. */
  double kept() {
    return kept;
  }

  /** What the counts lose, as a share of their mean. */
  double lost() {
    return lost;
  }
}
