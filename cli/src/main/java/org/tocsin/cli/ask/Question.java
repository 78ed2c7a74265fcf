package org.tocsin.cli.ask;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One thing to ask a person.
 *
 * @param key under which the answer is kept
 * @param example of an answer
 * @param explanation for whoever types {@code ?}
 * @param required whether an answer must be given; otherwise Enter passes it over
 * @param check throws a {@link org.tocsin.cli.Refusal} that says what is wrong with an answer
 * @param applies whether it is to be asked, after the answers so far
 */
public record Question(
    String key,
    String prompt,
    String example,
    String explanation,
    boolean required,
    Consumer<String> check,
    Predicate<Map<String, String>> applies) {

  /** Must be answered. */
  public static Question needed(
      String key, String prompt, String example, String explanation, Consumer<String> check) {
    return new Question(key, prompt, example, explanation, true, check, answers -> true);
  }

  /** May be passed over. */
  public static Question optional(
      String key, String prompt, String example, String explanation, Consumer<String> check) {
    return new Question(key, prompt, example, explanation, false, check, answers -> true);
  }

  /** The same, asked only where another one was answered. */
  public Question after(String other) {
    return new Question(
        key,
        prompt,
        example,
        explanation,
        required,
        check,
        answers -> applies.test(answers) && answers.containsKey(other));
  }
}
