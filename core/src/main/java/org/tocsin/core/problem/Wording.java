package org.tocsin.core.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words for problems, from each module's {@code problems.properties}: what is wrong, and under
 * {@code .do} what to do.
 */
public final class Wording {

  /**
   * In which catalogues to look, first found; a module that is not there has no problems to word.
   */
  private static final List<String> CATALOGUES =
      List.of(
          "org.tocsin.core.problem.problems",
          "org.tocsin.desk.pdf.problems",
          "org.tocsin.intake.problems",
          "org.tocsin.cli.problems",
          "org.tocsin.lake.problems",
          "org.tocsin.forecast.problems",
          "org.tocsin.desk.problems");

  private static final List<ResourceBundle> WORDS =
      CATALOGUES.stream().flatMap(name -> catalogue(name).stream()).toList();

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

  /** In another language where there is a wording in it; else as {@link #message(Problem)}. */
  public static String message(Problem problem, String language) {
    return filled(problem.code(), problem, language).orElseGet(() -> message(problem));
  }

  /** What to do, likewise. */
  public static Optional<String> remedy(Problem problem, String language) {
    return filled(problem.code() + ".do", problem, language).or(() -> remedy(problem));
  }

  /** What is wrong and what to do, in one line. */
  public static String whole(Problem problem, String language) {
    return message(problem, language)
        + remedy(problem, language).map(remedy -> " " + remedy).orElse("");
  }

  /** Where, what is wrong, what to do, likewise. */
  public static String line(Problem problem, String language) {
    String where = problem.where().toString();
    return (where.isEmpty() ? "" : where + ": ") + whole(problem, language);
  }

  private static Optional<String> filled(String key, Problem problem, String language) {
    Locale locale = Locale.forLanguageTag(language);
    return CATALOGUES.stream()
        .flatMap(name -> catalogue(name, locale).stream())
        .filter(words -> words.getLocale().equals(locale) && words.containsKey(key))
        .findFirst()
        .map(
            words ->
                new MessageFormat(words.getString(key), Locale.ROOT)
                    .format(Terms.arguments(problem, locale)));
  }

  /** Keys of every catalogue at hand. */
  static Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    WORDS.forEach(words -> codes.addAll(words.keySet()));
    return codes;
  }

  private static Optional<ResourceBundle> catalogue(String name) {
    return catalogue(name, Locale.ROOT);
  }

  private static Optional<ResourceBundle> catalogue(String name, Locale locale) {
    try {
      return Optional.of(
          ResourceBundle.getBundle(
              name,
              locale,
              Wording.class.getClassLoader(),
              ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT)));
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> filled(String key, Problem problem) {
    return WORDS.stream()
        .filter(words -> words.containsKey(key))
        .findFirst()
        .map(
            words ->
                new MessageFormat(words.getString(key), Locale.ROOT)
                    .format(problem.args().toArray()));
  }
}
