package org.tocsin.core.lifeline;

import java.util.List;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Lifeline;

/**
 * What the closing of a lifeline that is open at the cutoff would add to what is closed then.
 *
 * @param surely settlements that it would cut off, whether what is closed is only what is certain
 *     or all that is possible
 * @param possibly settlements that it would cut off in one of the two cases
 * @param people at the lowest those surely cut off, at the highest the others too
 */
public record NextClosure(
    Lifeline.Kind kind,
    String lifeline,
    List<Settlement> surely,
    List<Settlement> possibly,
    Figure people,
    List<String> evidence) {

  public NextClosure {
    surely = List.copyOf(surely);
    possibly = List.copyOf(possibly);
    evidence = List.copyOf(evidence);
  }
}
