package org.tocsin.cli.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.ask.Question;
import org.tocsin.cli.ask.Typed;
import org.tocsin.cli.workspace.Account;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;

/** What has to be known of an account, and how each answer is read. */
final class AccountQuestions {

  static final String SITUATION = "situation";
  static final String SOURCE = "source";
  static final String HAPPENED = "happened";
  static final String AVAILABLE = "available";
  static final String WHAT = "what";
  static final String PLACE = "place";
  static final String LIFELINE = "lifeline";
  static final String EFFECT = "effect";
  static final String ATTRIBUTED_TO = "attributed-to";
  static final String POSITION_OF = "position-of";
  static final String CREDIBILITY = "credibility";
  static final String LANGUAGE = "language";
  static final String STATEMENT = "statement";

  private final List<Question> questions;

  /**
   * @param made a source that is filed with the account
   */
  AccountQuestions(DeskState state, Optional<Source> made) {

    List<String> situations =
        state.records(Situation.class, RecordKind.SITUATION).stream().map(Situation::id).toList();
    List<String> sources =
        new ArrayList<>(
            state.records(Source.class, RecordKind.SOURCE).stream().map(Source::id).toList());
    made.ifPresent(source -> sources.add(source.id()));
    this.questions = questions(situations, sources);
  }

  private static List<Question> questions(List<String> situations, List<String> sources) {
    return List.of(
        Question.needed(
            SITUATION,
            "Which situation does it belong to?",
            situations.isEmpty() ? "none is on file" : situations.get(0),
            "On file: " + String.join(", ", situations) + ".",
            text -> Typed.known("situation", text, situations)),
        Question.needed(
            SOURCE,
            "Who says it?",
            sources.isEmpty() ? "quit, then --new-source \"Name\"" : sources.get(0),
            "A source on file: "
                + String.join(", ", sources)
                + ". For a new one, quit and use --new-source or --protected-source.",
            text -> Typed.known("source", text, sources)),
        Question.needed(
            HAPPENED,
            "When did it happen, as this source has it?",
            "morning of 3 Dec 2022",
            "As precisely as the source says, and no more: 3 Dec 2022, December 2022, 2022-12-03/05"
                + " for a stretch, 2022-12-03~ for about then.",
            Typed::when),
        Question.needed(
            AVAILABLE,
            "When did this account become known to the world?",
            "2022-12-03",
            "The day it was published. What was not known on a day plays no part in what is said as"
                + " of that day.",
            Typed::available),
        Question.optional(
            WHAT,
            "What kind of event is it?",
            "lifeline-closed",
            String.join(", ", Typed.words(EventKind.class))
                + ". Pass it over where the account only states a position.",
            text -> Typed.word(EventKind.class, text)),
        Question.optional(
            CREDIBILITY,
            "How credible is this piece of information, 1 to 6?",
            "3",
            "1 confirmed by other independent sources, 2 probably true, 3 possibly true, 4"
                + " doubtful, 5 improbable, 6 cannot be judged.",
            Typed::credibility),
        Question.needed(
            STATEMENT,
            "What is said, in a sentence or two?",
            "The local authority reports that the road was closed for two hours.",
            "In your words or translated, and as the source's claim, not as fact.",
            Typed::text));
  }

  /** The keys of what must be there and is not. */
  List<String> missing(Map<String, String> given) {
    return questions.stream()
        .filter(Question::required)
        .map(Question::key)
        .filter(key -> !given.containsKey(key))
        .toList();
  }

  /** The questions not answered yet; where hardly anything was given, the optional ones too. */
  List<Question> toAsk(Map<String, String> given) {
    boolean all = given.size() <= 2;
    return questions.stream()
        .filter(question -> !given.containsKey(question.key()))
        .filter(question -> all || question.required())
        .toList();
  }

  /**
   * Checks every answer that has a question.
   *
   * @throws Refusal naming each option that cannot be read
   */
  void requireSound(Map<String, String> given) {
    Problems problems = new Problems();
    for (Question question : questions) {
      String answer = given.get(question.key());
      if (answer != null) {
        try {
          question.check().accept(answer);
        } catch (Refusal refusal) {
          for (Problem problem : refusal.problems().all()) {
            problems.add(
                new Problem(
                    Where.path("--" + question.key()),
                    problem.code(),
                    problem.grade(),
                    problem.args()));
          }
        }
      }
    }
    if (problems.blocking()) {
      throw new Refusal(problems);
    }
  }

  /**
   * @param answers sound and complete
   * @param figures each {@code measure=text}
   */
  Account account(Map<String, String> answers, List<String> figures) {
    SortedMap<Measure, Figure> counted = new TreeMap<>();
    for (String figure : figures) {
      Map.Entry<Measure, Figure> one = Typed.measured(figure);
      counted.put(one.getKey(), one.getValue());
    }
    return new Account(
        need(answers, SITUATION),
        need(answers, SOURCE),
        Typed.when(need(answers, HAPPENED)),
        Typed.available(need(answers, AVAILABLE)),
        Optional.ofNullable(answers.get(WHAT)).map(text -> Typed.word(EventKind.class, text)),
        Optional.ofNullable(answers.get(PLACE)),
        lifeline(answers),
        Typed.several(Optional.ofNullable(answers.get(ATTRIBUTED_TO))),
        Optional.ofNullable(answers.get(POSITION_OF)),
        counted,
        Optional.ofNullable(answers.get(CREDIBILITY))
            .map(Typed::credibility)
            .orElse(Credibility.UNKNOWN),
        Typed.language(answers.getOrDefault(LANGUAGE, "en")),
        Typed.text(need(answers, STATEMENT)));
  }

  private static Optional<Report.LifelineChange> lifeline(Map<String, String> answers) {
    Optional<String> lifeline = Optional.ofNullable(answers.get(LIFELINE));
    Optional<String> effect = Optional.ofNullable(answers.get(EFFECT));
    if (lifeline.isPresent() != effect.isPresent()) {
      throw Refusal.of("report.lifeline-and-effect");
    }
    return lifeline.map(
        id ->
            new Report.LifelineChange(
                id, Typed.word(LifelineEffect.class, effect.orElseThrow()), Optional.empty()));
  }

  private static String need(Map<String, String> answers, String key) {
    String answer = answers.get(key);
    if (answer == null) {
      throw new IllegalStateException("asked for before: " + key);
    }
    return answer;
  }
}
