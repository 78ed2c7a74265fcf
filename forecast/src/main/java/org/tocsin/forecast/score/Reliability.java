package org.tocsin.forecast.score;

import java.util.ArrayList;
import java.util.List;

/**
 * Foretold beside observed, in bands of about as many cases each; and what the Brier score is made
 * of by these bands (Murphy, Journal of Applied Meteorology 12, 1973): reliability - resolution +
 * uncertainty, which is the score but for what chances vary within a band.
 */
public record Reliability(
    List<Band> bands, double reliability, double resolution, double uncertainty) {

  /**
   * @param foretold mean chance
   * @param observed share that happened
   */
  public record Band(int cases, int happened, double foretold, double observed) {}

  public Reliability {
    bands = List.copyOf(bands);
  }

  public static Reliability of(Judged judged, int bands) {
    int[] falling = judged.falling();
    int size = falling.length;
    List<Band> made = new ArrayList<>();
    int end = size;
    for (int band = 0; band < bands; band++) {
      int from = (int) ((long) size * (bands - 1 - band) / bands);
      // Cases of one chance stay together.
      while (from > 0
          && from < end
          && judged.chances()[falling[from]] == judged.chances()[falling[from - 1]]) {
        from--;
      }
      if (from < end) {
        made.add(band(judged, falling, from, end));
        end = from;
      }
    }
    double rate = made.stream().mapToInt(Band::happened).sum() / (double) size;
    double off = 0;
    double apart = 0;
    for (Band one : made) {
      off += one.cases() * square(one.foretold() - one.observed()) / size;
      apart += one.cases() * square(one.observed() - rate) / size;
    }
    return new Reliability(made, off, apart, rate * (1 - rate));
  }

  private static Band band(Judged judged, int[] falling, int from, int end) {
    double foretold = 0;
    int happened = 0;
    for (int at = from; at < end; at++) {
      foretold += judged.chances()[falling[at]];
      happened += judged.happened()[falling[at]] ? 1 : 0;
    }
    int cases = end - from;
    return new Band(cases, happened, foretold / cases, (double) happened / cases);
  }

  private static double square(double value) {
    return value * value;
  }
}
