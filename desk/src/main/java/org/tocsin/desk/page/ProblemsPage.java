package org.tocsin.desk.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Wording;

/**
 * What is wrong and what to do; what was typed stands there too, so that nothing is lost.
 *
 * @param back where the form was
 */
public record ProblemsPage(List<Line> problems, Map<String, String> typed, Optional<String> back) {

  public record Line(String code, boolean error, String message, Optional<String> remedy) {}

  public ProblemsPage {
    problems = List.copyOf(problems);
  }

  public static ProblemsPage of(
      String language, Problems problems, Map<String, String> typed, Optional<String> back) {
    return new ProblemsPage(
        problems.all().stream().map(problem -> line(language, problem)).toList(), typed, back);
  }

  private static Line line(String language, Problem problem) {
    return new Line(
        problem.code(),
        problem.isError(),
        Wording.message(problem, language),
        Wording.remedy(problem, language));
  }
}
