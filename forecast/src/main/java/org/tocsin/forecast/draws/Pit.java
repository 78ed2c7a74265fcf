package org.tocsin.forecast.draws;

/**
 * Where the outcome falls within its forecast, 0 to 1: uniform over many forecasts if they are
 * honest. For counts a number between 0 and 1 spreads it over the step at the outcome (Czado,
 * Gneiting and Held, Biometrics 65, 2009, 1254-1261).
 */
public final class Pit {

  private Pit() {}

  /**
   * @param sorted draws
   * @param spread 0 to 1, drawn at random by the caller
   */
  public static double of(double[] sorted, double outcome, double spread) {
    int below = 0;
    int equal = 0;
    for (double draw : sorted) {
      below += draw < outcome ? 1 : 0;
      equal += draw == outcome ? 1 : 0;
    }
    // One more at the outcome itself: it is as likely as a draw to fall in any gap between draws.
    return (below + spread * (equal + 1)) / (sorted.length + 1);
  }
}
