package org.tocsin.cli.verb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import picocli.CommandLine.Option;

/** What an account says, as options; each is the answer to the question of the same name. */
final class AccountOptions {

  /** A statement longer than this belongs into a file that is kept as evidence. */
  private static final int LONGEST_STATEMENT = 1 << 16;

  @Option(names = "--situation", paramLabel = "ID", description = "The situation it belongs to.")
  private Optional<String> situation = Optional.empty();

  @Option(names = "--source", paramLabel = "ID", description = "Who says it: a source on file.")
  private Optional<String> source = Optional.empty();

  @Option(
      names = "--happened",
      paramLabel = "TIME",
      description =
          "When, as this source has it: 3 Dec 2022; morning of 3 Dec 2022; 2022-12; 2022-12-03/05.")
  private Optional<String> happened = Optional.empty();

  @Option(
      names = "--available",
      paramLabel = "TIME",
      description = "When anyone could have known of this account: the day it was published.")
  private Optional<String> available = Optional.empty();

  @Option(
      names = "--what",
      paramLabel = "KIND",
      description = "The kind of event, such as lifeline-closed, detention, killing, threat.")
  private Optional<String> what = Optional.empty();

  @Option(names = "--place", paramLabel = "ID", description = "A place of the situation.")
  private Optional<String> place = Optional.empty();

  @Option(names = "--lifeline", paramLabel = "ID", description = "A lifeline of the situation.")
  private Optional<String> lifeline = Optional.empty();

  @Option(
      names = "--effect",
      paramLabel = "WORD",
      description = "What became of the lifeline: closes, narrows or reopens.")
  private Optional<String> effect = Optional.empty();

  @Option(
      names = "--attributed-to",
      paramLabel = "ACTOR",
      split = ",",
      description = "Whom this account holds responsible: actors of the situation, by id.")
  private List<String> attributedTo = new ArrayList<>();

  @Option(
      names = "--position-of",
      paramLabel = "ACTOR",
      description = "The actor whose stated position this is.")
  private Optional<String> positionOf = Optional.empty();

  @Option(
      names = "--figure",
      paramLabel = "MEASURE=TEXT",
      description =
          "What it counts, such as killed=\"over 200\" or displaced=100-150k; repeatable.")
  private List<String> figures = new ArrayList<>();

  @Option(
      names = "--credibility",
      paramLabel = "1-6",
      description =
          "How credible this piece of information is (Admiralty scale): 1 confirmed by others, 6"
              + " cannot be judged. Default: 6.")
  private Optional<String> credibility = Optional.empty();

  @Option(
      names = "--statement",
      paramLabel = "TEXT",
      description = "What is said, in your words or translated; - reads it from standard input.")
  private Optional<String> statement = Optional.empty();

  @Option(
      names = "--language",
      paramLabel = "LANG",
      description = "Language of the statement, such as en, fr, ar. Default: en.")
  private Optional<String> language = Optional.empty();

  /** The answers given, by the question's key. */
  Map<String, String> given(Session session) {
    Map<String, String> given = new LinkedHashMap<>();
    put(given, AccountQuestions.SITUATION, situation);
    put(given, AccountQuestions.SOURCE, source);
    put(given, AccountQuestions.HAPPENED, happened);
    put(given, AccountQuestions.AVAILABLE, available);
    put(given, AccountQuestions.WHAT, what);
    put(given, AccountQuestions.PLACE, place);
    put(given, AccountQuestions.LIFELINE, lifeline);
    put(given, AccountQuestions.EFFECT, effect);
    put(
        given,
        AccountQuestions.ATTRIBUTED_TO,
        attributedTo.isEmpty() ? Optional.empty() : Optional.of(String.join(",", attributedTo)));
    put(given, AccountQuestions.POSITION_OF, positionOf);
    put(given, AccountQuestions.CREDIBILITY, credibility);
    put(given, AccountQuestions.LANGUAGE, language);
    put(
        given,
        AccountQuestions.STATEMENT,
        statement.map(text -> text.equals("-") ? input(session) : text));
    return given;
  }

  /** Each {@code measure=text}. */
  List<String> figures() {
    return figures;
  }

  private static void put(Map<String, String> given, String key, Optional<String> value) {
    value.ifPresent(text -> given.put(key, text));
  }

  private static String input(Session session) {
    try {
      char[] buffer = new char[LONGEST_STATEMENT + 1];
      int length = 0;
      for (int read = 0; read >= 0 && length < buffer.length; ) {
        read = session.in().read(buffer, length, buffer.length - length);
        length += Math.max(read, 0);
      }
      if (length > LONGEST_STATEMENT) {
        throw Refusal.of("report.statement-too-long", Integer.toString(LONGEST_STATEMENT));
      }
      return new String(buffer, 0, length).lines().collect(Collectors.joining("\n")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
