package org.tocsin.cli;

import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;

/** Ends a verb with problems for the person; never shown as a stack trace. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problems problems;

  public Refusal(Problems problems) {
    super(problems.toString());
    this.problems = problems;
  }

  public static Refusal of(String code, String... args) {
    return new Refusal(Problems.of(Problem.error(Where.nowhere(), code, args)));
  }

  public static Refusal at(Where where, String code, String... args) {
    return new Refusal(Problems.of(Problem.error(where, code, args)));
  }

  public Problems problems() {
    return problems;
  }
}
