package org.tocsin.core.lifeline;

import java.util.List;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Lifeline;

/**
 * A lifeline or a junction that is the last of its kind for some, while everything is open.
 *
 * @param id of the lifeline, or of the place where lifelines meet
 * @param settlements whom its closing would cut off; a junction is told of where that is more than
 *     who lives there
 * @param people how many live there together
 */
public record Dependence(
    Lifeline.Kind kind,
    What what,
    String id,
    List<Settlement> settlements,
    Figure people,
    List<String> evidence) {

  public enum What {
    LIFELINE,
    JUNCTION
  }

  public Dependence {
    settlements = List.copyOf(settlements);
    evidence = List.copyOf(evidence);
  }
}
