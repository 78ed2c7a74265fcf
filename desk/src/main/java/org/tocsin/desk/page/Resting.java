package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.Response;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.words.Words;

/**
 * A record that something rests on, as people name it: an account by its source and its day.
 *
 * @param reference such as {@code report/r-2022-12-03-closing}
 */
public record Resting(String reference, String name) {

  /** The first of many. */
  static List<Resting> first(Words words, SituationView view, List<String> references) {
    return Said.first(references).stream()
        .map(reference -> new Resting(reference, said(words, view, reference)))
        .toList();
  }

  /** One record's name; its reference where it has none. */
  static String said(Words words, SituationView view, String reference) {
    return name(words, view, reference).orElse(reference);
  }

  private static Optional<String> name(Words words, SituationView view, String reference) {
    int slash = reference.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    String id = reference.substring(slash + 1);
    return switch (reference.substring(0, slash)) {
      case "report" ->
          view.report(id)
              .map(
                  report ->
                      told(
                          words,
                          who(words, view, report.source()),
                          Said.when(words, report.happened())));
      case "source" -> Optional.of(who(words, view, id));
      case "agreement" ->
          view.agreements().stream()
              .filter(agreement -> agreement.id().equals(id))
              .findFirst()
              .map(Agreement::name)
              .map(name -> name.in(words.language()));
      case "response" ->
          view.responses().stream()
              .filter(response -> response.id().equals(id))
              .findFirst()
              .map(response -> response(words, response));
      case "people" ->
          Optional.of(told(words, Said.source(words, view, id), words.say("evidence.figure")));
      case "coverage" ->
          view.coverage().stream()
              .filter(count -> count.id().equals(id))
              .findFirst()
              .map(
                  count ->
                      told(
                          words, words.say("evidence.coverage"), Said.when(words, count.period())));
      default -> Optional.empty();
    };
  }

  /** A source by its name; a protected one by its id besides, or several would be as one. */
  private static String who(Words words, SituationView view, String source) {
    String name = Said.source(words, view, source);
    return Said.isProtected(view, source) ? name + " (" + source + ")" : name;
  }

  private static String response(Words words, Response response) {
    return told(words, response.by().in(words.language()), Said.when(words, response.happened()));
  }

  private static String told(Words words, String who, String what) {
    return words.say("evidence.named", "who", who, "what", what);
  }
}
