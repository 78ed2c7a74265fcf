package org.tocsin.intake.casefile;

import java.util.List;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.problem.Problems;

/**
 * What a case folder has that the desk has not.
 *
 * @param facts in the order in which they are to be recorded, all or none; empty if any problem is
 *     an error
 * @param unchanged number of records that stand as they are written
 */
public record CaseChanges(List<Fact> facts, int unchanged, Problems problems) {
  public CaseChanges {
    facts = List.copyOf(facts);
  }

  /** Whether the desk already has all of it. */
  public boolean none() {
    return facts.isEmpty();
  }
}
