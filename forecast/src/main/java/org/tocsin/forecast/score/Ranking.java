package org.tocsin.forecast.score;

/** Figures of the order of the chances alone. */
public final class Ranking {

  private Ranking() {}

  /** The chance that a case that happened was held likelier than one that did not, ties half. */
  public static double areaUnderCurve(Judged judged, double[] weights) {
    int[] falling = judged.falling();
    double above = 0;
    double area = 0;
    double happened = 0;
    int at = 0;
    while (at < falling.length) {
      int end = at;
      double yes = 0;
      double no = 0;
      while (end < falling.length
          && judged.chances()[falling[end]] == judged.chances()[falling[at]]) {
        int one = falling[end++];
        yes += judged.happened()[one] ? weights[one] : 0;
        no += judged.happened()[one] ? 0 : weights[one];
      }
      area += no * (happened + yes / 2);
      happened += yes;
      above += no;
      at = end;
    }
    return happened > 0 && above > 0 ? area / (happened * above) : Double.NaN;
  }

  /** Mean precision over the steps of recall; cases of one chance make one step. */
  public static double averagePrecision(Judged judged, double[] weights) {
    int[] falling = judged.falling();
    double happened = 0;
    double all = 0;
    double sum = 0;
    int at = 0;
    while (at < falling.length) {
      int end = at;
      double yes = 0;
      while (end < falling.length
          && judged.chances()[falling[end]] == judged.chances()[falling[at]]) {
        int one = falling[end++];
        yes += judged.happened()[one] ? weights[one] : 0;
        all += weights[one];
      }
      happened += yes;
      if (all > 0) {
        sum += yes * happened / all;
      }
      at = end;
    }
    return happened > 0 ? sum / happened : Double.NaN;
  }

  /**
   * The share of what happened that stood among the so many highest of its list. Cases of one
   * chance share what places are left.
   */
  public static double recall(Judged judged, double[] weights, int places) {
    double[] kept = within(judged, places);
    double happened = 0;
    double caught = 0;
    for (int at = 0; at < judged.size(); at++) {
      if (judged.happened()[at]) {
        happened += weights[at];
        caught += weights[at] * kept[at];
      }
    }
    return happened > 0 ? caught / happened : Double.NaN;
  }

  private static double[] within(Judged judged, int places) {
    double[] kept = new double[judged.size()];
    int[] falling = judged.falling();
    java.util.Map<Integer, int[]> lists = new java.util.TreeMap<>();
    for (int one : falling) {
      lists.merge(
          judged.lists()[one],
          new int[] {one},
          (some, more) -> {
            int[] both = java.util.Arrays.copyOf(some, some.length + 1);
            both[some.length] = more[0];
            return both;
          });
    }
    for (int[] list : lists.values()) {
      int at = 0;
      while (at < list.length) {
        int end = at;
        while (end < list.length && judged.chances()[list[end]] == judged.chances()[list[at]]) {
          end++;
        }
        double share = Math.min(1, Math.max(0, (double) (places - at) / (end - at)));
        for (int one = at; one < end; one++) {
          kept[list[one]] = share;
        }
        at = end;
      }
    }
    return kept;
  }
}
