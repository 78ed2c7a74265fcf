package org.tocsin.core.signal;

import org.tocsin.core.detect.Detectors;
import org.tocsin.core.detect.Expected;
import org.tocsin.core.detect.Judgement;
import org.tocsin.core.detect.Verdict;

/**
 * What surveillance keeps of a judgement while many series wait to be looked at together.
 *
 * @param judged whether there was history enough
 * @param count of the period, so that nobody has to look for it in the series again
 * @param share how much of the period was over, 1 for all
 * @param p of all detectors together
 * @param detector by name, the one whose own verdict is the clearest
 * @param verdict its verdict
 */
record Glance(
    boolean judged,
    long count,
    double share,
    Expected expected,
    double p,
    String detector,
    Verdict verdict) {

  static Glance of(Judgement judgement, double share) {
    int clearest = 0;
    for (int i = 1; i < judgement.verdicts().size(); i++) {
      if (judgement.verdicts().get(i).p() < judgement.verdicts().get(clearest).p()) {
        clearest = i;
      }
    }
    return new Glance(
        judgement.judged(),
        judgement.period().count(),
        share,
        judgement.period().expected(),
        judgement.p(),
        Detectors.ALL.get(clearest).name(),
        judgement.verdicts().get(clearest));
  }
}
