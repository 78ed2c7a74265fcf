package org.tocsin.cli.guide;

import java.util.Map;
import java.util.Optional;

/** Answers by key. */
final class Answers {

  private Answers() {}

  /** An answer to a question that had to be answered. */
  static String need(Map<String, String> answers, String key) {
    String answer = answers.get(key);
    if (answer == null) {
      throw new IllegalStateException("asked for before: " + key);
    }
    return answer;
  }

  static Optional<String> find(Map<String, String> answers, String key) {
    return Optional.ofNullable(answers.get(key));
  }
}
