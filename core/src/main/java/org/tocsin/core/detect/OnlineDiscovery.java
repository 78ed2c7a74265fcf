package org.tocsin.core.detect;

/**
 * Levels for p-values that come one after the other for ever, such that of all alarms raised so far
 * the share of false ones is kept: LORD++ (Javanmard and Montanari, Annals of Statistics 46, 2018;
 * Ramdas, Yang, Wainwright and Jordan, NIPS 2017). Each alarm earns back what further alarms may
 * spend; on noise alone there will be next to none, however long it goes on.
 *
 * <p>Holds for p-values that are independent of those before, or cautious given them.
 */
public final class OnlineDiscovery {

  /** Spending begins with half of the share. */
  private static final double START = 0.5;

  /**
   * The constant of the spending sequence log(max(j, 2)) / (j exp(sqrt(log j))), so it adds to 1.
   */
  private static final double SCALE = 0.07720838;

  private final double share;
  private long tests;
  private long[] alarms = new long[16];
  private int raised;

  /**
   * @param share of false among all alarms, above 0, below 1
   */
  public OnlineDiscovery(double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("share " + share);
    }
    this.share = share;
  }

  /** Whether the next p-value is an alarm. */
  public boolean alarm(double p) {
    boolean alarm = p <= level();
    tests++;
    if (alarm) {
      if (raised == alarms.length) {
        alarms = java.util.Arrays.copyOf(alarms, 2 * raised);
      }
      alarms[raised++] = tests;
    }
    return alarm;
  }

  /** The level the next p-value is held against. */
  public double level() {
    long now = tests + 1;
    double level = START * share * spending(now);
    for (int i = 0; i < raised; i++) {
      level += (i == 0 ? (1 - START) * share : share) * spending(now - alarms[i]);
    }
    return level;
  }

  static double spending(long j) {
    return SCALE
        * StrictMath.log((double) Math.max(j, 2))
        / (j * StrictMath.exp(StrictMath.sqrt(StrictMath.log((double) j))));
  }
}
