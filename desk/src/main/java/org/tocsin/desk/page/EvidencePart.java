package org.tocsin.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.alert.Draft;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.Report;
import org.tocsin.core.signal.SignalWords;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.words.Words;

/**
 * What one sentence of a draft rests on.
 *
 * @param number of the sentence, from 1
 * @param naked whether it ought to rest on something and does not
 * @param hidden how many accounts of protected sources are not shown to this person
 */
public record EvidencePart(
    int number,
    String sentence,
    boolean naked,
    boolean procedural,
    List<Account> accounts,
    List<Other> others,
    int hidden) {

  /** An account, and the incidents that it is of. */
  public record Account(AccountCard card, List<Incident> incidents) {}

  public record Incident(String name, String address) {}

  /**
   * Something else than an account.
   *
   * @param kind {@code agreement}, {@code response}, {@code people}, {@code coverage} or {@code
   *     signal}
   */
  public record Other(String kind, String reference, String name, String source, List<String> says) {}

  /**
   * @param number from 1
   */
  public static EvidencePart of(Sight sight, SituationView view, Draft draft, int number) {
    Draft.Line line = draft.sentences().get(number - 1);
    List<Account> accounts = new ArrayList<>();
    List<Other> others = new ArrayList<>();
    int hidden = 0;
    for (String reference : line.evidence()) {
      int slash = reference.indexOf('/');
      String kind = reference.substring(0, slash);
      String id = reference.substring(slash + 1);
      if (kind.equals("report")) {
        Optional<Report> report = view.report(id);
        report.ifPresent(known -> accounts.add(account(sight, view, known)));
        hidden += report.isPresent() ? 0 : 1;
      } else {
        Optional<Other> other = other(sight.words(), view, kind, id);
        other.ifPresent(others::add);
        hidden += other.isPresent() ? 0 : 1;
      }
    }
    return new EvidencePart(
        number,
        DraftText.says(line, sight.words()),
        line.evidence().isEmpty() && !line.section().procedural(),
        line.section().procedural(),
        accounts,
        others,
        hidden);
  }

  private static Account account(Sight sight, SituationView view, Report report) {
    return new Account(
        AccountCard.of(sight, view, report),
        view.incidents().stream()
            .filter(incident -> incident.accountIds().contains(report.id()))
            .map(
                incident ->
                    new Incident(
                        incident.incident().name().in(sight.words().language()),
                        "/incidents/" + incident.id()))
            .toList());
  }

  private static Optional<Other> other(Words words, SituationView view, String kind, String id) {
    String reference = kind + "/" + id;
    return switch (kind) {
      case "agreement" ->
          view.agreements().stream()
              .filter(agreement -> agreement.id().equals(id))
              .findFirst()
              .map(agreement -> agreement(words, view, agreement));
      case "response" ->
          view.responses().stream()
              .filter(response -> response.id().equals(id))
              .findFirst()
              .map(
                  response ->
                      new Other(
                          kind,
                          reference,
                          response.by().in(words.language())
                              + ", "
                              + words.catalogue().say("instrument." + response.instrument().word()),
                          Said.source(words, view, response.source()),
                          List.of(Said.when(words, response.happened()))));
      case "people" ->
          view.situation().people().stream()
              .filter(claim -> claim.source().equals(id))
              .findFirst()
              .map(
                  claim ->
                      new Other(
                          kind,
                          reference,
                          words.catalogue().figure(claim.people()),
                          Said.source(words, view, id),
                          List.of()));
      case "coverage" ->
          view.coverage().stream()
              .filter(count -> count.id().equals(id))
              .findFirst()
              .map(
                  count ->
                      new Other(
                          kind,
                          reference,
                          words.number(count.articles()),
                          Said.source(words, view, count.source()),
                          List.of(Said.when(words, count.period()))));
      case "signal" ->
          view.signals().stream()
              .filter(signal -> signal.id().equals(id))
              .findFirst()
              .map(
                  signal ->
                      new Other(
                          kind,
                          reference,
                          words.say(SignalWords.of(signal)),
                          SignalWords.provider(signal),
                          List.of()));
      default -> Optional.empty();
    };
  }

  private static Other agreement(Words words, SituationView view, Agreement agreement) {
    return new Other(
        "agreement",
        "agreement/" + agreement.id(),
        agreement.name().in(words.language()),
        Said.source(words, view, agreement.source()),
        agreement.clauses().stream()
            .map(clause -> clause.number() + ": " + clause.provides().in(words.language()))
            .toList());
  }
}
