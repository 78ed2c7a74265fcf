package org.tocsin.core.problem;

import java.text.MessageFormat;
import java.util.Enumeration;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words for problems, from {@code problems.properties}: what is wrong, and under {@code .do}
 * what to do.
 */
public final class Wording {

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle(
          "org.tocsin.core.problem.problems",
          Locale.ROOT,
          Wording.class.getClassLoader(),
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));

  private Wording() {}

  /** One line: where, what is wrong, what to do. */
  public static String line(Problem problem) {
    String where = problem.where().toString();
    return (where.isEmpty() ? "" : where + ": ")
        + message(problem)
        + remedy(problem).map(remedy -> " " + remedy).orElse("");
  }

  public static String message(Problem problem) {
    return filled(problem.code(), problem)
        .orElseThrow(() -> new MissingResourceException("no wording", "problems", problem.code()));
  }

  public static Optional<String> remedy(Problem problem) {
    return filled(problem.code() + ".do", problem);
  }

  static Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    for (Enumeration<String> keys = WORDS.getKeys(); keys.hasMoreElements(); ) {
      codes.add(keys.nextElement());
    }
    return codes;
  }

  private static Optional<String> filled(String key, Problem problem) {
    if (!WORDS.containsKey(key)) {
      return Optional.empty();
    }
    return Optional.of(
        new MessageFormat(WORDS.getString(key), Locale.ROOT).format(problem.args().toArray()));
  }
}
