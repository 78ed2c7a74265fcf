package org.tocsin.cli.ask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.page.ProblemPage;

/**
 * Asks a person: one question at a time, each with an example. {@code ?} explains, {@code <} goes
 * back, {@code quit} ends; a bad answer is met with the problem's own words and asked for again.
 */
public final class Dialogue {

  private static final String BACK = "<";

  private final Session session;
  private boolean told;

  public Dialogue(Session session) {
    this.session = session;
  }

  /**
   * Asks the questions in order.
   *
   * @param before answers of an earlier time, offered again
   * @return answers by key, without those passed over; empty where the person went back beyond the
   *     first question
   * @throws Quit where the person ends it, or there is nobody to answer any more
   */
  public Optional<Map<String, String>> fill(List<Question> questions, Map<String, String> before) {
    Map<String, String> answers = new LinkedHashMap<>(before);
    int at = 0;
    while (at < questions.size()) {
      Question question = questions.get(at);
      if (!question.applies().test(answers)) {
        answers.remove(question.key());
        at++;
      } else if (ask(question, answers)) {
        at++;
      } else {
        at = earlier(questions, at, answers);
        if (at < 0) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(answers);
  }

  /** One question that cannot be gone back from. */
  public Optional<String> one(Question question) {
    Map<String, String> answers = new LinkedHashMap<>();
    while (!ask(question, answers)) {
      session.out().item("", "This is as far back as it goes; quit ends it.");
    }
    return Optional.ofNullable(answers.get(question.key()));
  }

  /** A line of explanation between questions. */
  public void say(String text) {
    session.out().paragraph(text);
  }

  private static int earlier(List<Question> questions, int at, Map<String, String> answers) {
    int earlier = at - 1;
    while (earlier >= 0 && !questions.get(earlier).applies().test(answers)) {
      earlier--;
    }
    return earlier;
  }

  /**
   * @return false where the person wants to go back
   */
  private boolean ask(Question question, Map<String, String> answers) {
    session.out().blank();
    session.out().paragraph(session.out().bold(question.prompt()));
    while (true) {
      Optional<String> before = Optional.ofNullable(answers.get(question.key()));
      hint(question, before);
      String typed = line();
      if (typed.equals(BACK)) {
        return false;
      } else if (typed.equals("?")) {
        session.out().paragraph(2, question.explanation());
      } else if (typed.isEmpty() && before.isPresent()) {
        return true;
      } else if (typed.isEmpty() && !question.required()) {
        return true;
      } else if (accepted(question, typed)) {
        answers.put(question.key(), typed);
        return true;
      }
    }
  }

  private boolean accepted(Question question, String typed) {
    try {
      if (typed.isEmpty()) {
        throw Refusal.of("ask.required", question.example());
      }
      question.check().accept(typed);
      return true;
    } catch (Refusal refusal) {
      ProblemPage.print(session.out(), refusal.problems());
      return false;
    }
  }

  private void hint(Question question, Optional<String> before) {
    String skip =
        before.isPresent()
            ? "; Enter keeps: " + before.get()
            : question.required() ? "" : "; Enter passes over";
    String ways = told ? "" : "  (? explains, < goes back, quit ends and keeps what is recorded)";
    told = true;
    session.out().paragraph(2, "for example: " + question.example() + skip + ways);
    session.out().raw("> ");
  }

  private String line() {
    try {
      @Nullable String line = session.in().readLine();
      if (line == null || line.strip().equals("quit")) {
        session.out().blank();
        throw new Quit();
      }
      return line.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
