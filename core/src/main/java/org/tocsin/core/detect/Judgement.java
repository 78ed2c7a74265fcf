package org.tocsin.core.detect;

import java.util.List;

/**
 * What all detectors say of a period of one series.
 *
 * @param judged whether there was history enough; without, every p is 1
 * @param verdicts in the order of {@link Detectors#ALL}
 * @param p the verdicts combined
 */
public record Judgement(Period period, boolean judged, List<Verdict> verdicts, double p) {

  public Judgement {
    verdicts = List.copyOf(verdicts);
  }
}
