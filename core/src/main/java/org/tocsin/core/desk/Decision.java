package org.tocsin.core.desk;

import java.util.List;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;

/** What the desk answers a command: facts to record, or why not. */
public sealed interface Decision {

  /**
   * Facts in the order in which they are recorded, all or none; warnings do not stand in the way.
   */
  record Accepted(List<Fact> facts, Problems warnings) implements Decision {
    public Accepted {
      facts = List.copyOf(facts);
    }
  }

  record Refused(Problems problems) implements Decision {}

  static Decision record(List<? extends Fact> facts) {
    return new Accepted(List.copyOf(facts), new Problems());
  }

  static Decision record(Fact... facts) {
    return record(List.of(facts));
  }

  static Decision refuse(String code, String... args) {
    return new Refused(Problems.of(Problem.error(Where.nowhere(), code, args)));
  }

  static Decision refuse(Problem problem) {
    return new Refused(Problems.of(problem));
  }
}
