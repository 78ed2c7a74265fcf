package org.tocsin.cli.page;

import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Wording;

/** Problems, one paragraph each: how bad, where, what, what to do. */
public final class ProblemPage {

  private ProblemPage() {}

  public static void print(Terminal terminal, Problems problems) {
    for (Problem problem : problems.all()) {
      String where = problem.where().toString();
      terminal.item(
          0,
          problem.isError() ? "problem:" : "warning:",
          (where.isEmpty() ? "" : where + ": ") + Wording.message(problem));
      Wording.remedy(problem).ifPresent(remedy -> terminal.item(9, "->", remedy));
    }
  }
}
