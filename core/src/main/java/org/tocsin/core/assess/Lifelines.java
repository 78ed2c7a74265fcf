package org.tocsin.core.assess;

import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.Situation;

/**
 * What a population depends on, as far as counting goes; the graph of who hangs on what comes with
 * lifeline analysis.
 */
public final class Lifelines {

  private Lifelines() {}

  /** Whether it is the only one of its kind that the desk knows of in this situation. */
  public static boolean sole(Situation situation, String lifelineId) {
    return situation
        .lifeline(lifelineId)
        .map(
            lifeline ->
                situation.lifelines().stream()
                        .map(Lifeline::kind)
                        .filter(kind -> kind == lifeline.kind())
                        .count()
                    == 1)
        .orElse(false);
  }
}
