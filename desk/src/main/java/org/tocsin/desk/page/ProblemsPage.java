package org.tocsin.desk.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Wording;

/**
 * What is wrong and what to do; what was typed stands there too, so that nothing is lost.
 *
 * @param back where the form was
 */
public record ProblemsPage(List<Line> problems, Map<String, String> typed, Optional<String> back) {

  /** What a page sends along by itself, and a password, are no news to who typed. */
  private static final Set<String> UNSEEN =
      Set.of("back", "to", "seenAt", "begun", "draft", "sure", "lost");

  /** Whether who sent a form is to see again what this field held. */
  public static boolean seen(String field) {
    return !UNSEEN.contains(field) && !field.contains("password");
  }

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
        Remedies.of(problem, language));
  }
}
