package org.tocsin.desk.page;

import java.util.Optional;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Wording;

/** What to do about a problem, for somebody in a browser: not with the words of the terminal. */
final class Remedies {

  private Remedies() {}

  static Optional<String> of(Problem problem, String language) {
    Problem here =
        new Problem(problem.where(), "browser." + problem.code(), problem.grade(), problem.args());
    return Wording.remedy(here, language).or(() -> Wording.remedy(problem, language));
  }
}
