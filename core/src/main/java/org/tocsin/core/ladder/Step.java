package org.tocsin.core.ladder;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.core.gap.Answer;
import org.tocsin.core.gap.Beginning;
import org.tocsin.core.gap.Grounds;
import org.tocsin.core.gap.ResponseGap;
import org.tocsin.core.model.Response;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/**
 * An incident that stands on a rung.
 *
 * @param certain whether a graded account gives its kind
 * @param begun when it began
 * @param parties actors that some account holds responsible
 * @param answers responses to it, without bodies that met and put out nothing
 */
public record Step(
    String incident,
    Rung rung,
    boolean certain,
    Beginning begun,
    SortedSet<String> parties,
    List<Answer> answers,
    List<String> evidence) {

  public Step {
    parties = Collections.unmodifiableSortedSet(new TreeSet<>(parties));
    answers = List.copyOf(answers);
    evidence = List.copyOf(evidence);
  }

  /** Empty where the incident stands on no rung or surely begins after the date of reference. */
  static Optional<Step> of(SituationView view, SeenIncident incident) {
    Beginning begun = Answer.begun(incident);
    if (begun.before(view.asOf().cutoff()) == Truth.NO) {
      return Optional.empty();
    }
    return incident.rung().map(Rung::of).map(rung -> step(view, incident, rung, begun));
  }

  private static Step step(SituationView view, SeenIncident incident, Rung rung, Beginning begun) {
    List<Answer> answers =
        Answer.to(incident, view.responses(), Duration.ofDays(ResponseGap.WINDOW_DAYS)).stream()
            .filter(answer -> !answer.isMeeting())
            .toList();
    return new Step(
        incident.id(),
        rung,
        Grounds.gradedKind(incident),
        begun,
        new TreeSet<>(incident.attributions().keySet()),
        answers,
        Stream.concat(
                Grounds.accounts(incident).stream(),
                answers.stream().map(answer -> Grounds.response(answer.response().id())))
            .distinct()
            .toList());
  }

  /**
   * Whether it was answered before the next step began: by a response that names it, however late,
   * or by one that answers it within the window without naming it.
   */
  Truth answeredBefore(Step next) {
    return answers.stream().map(answer -> before(answer, next)).reduce(Truth.NO, Truth::or);
  }

  /** The strongest instrument that may have answered it before the next step. */
  Optional<Response.Instrument> strongestBefore(Step next) {
    return answers.stream()
        .filter(answer -> before(answer, next) != Truth.NO)
        .map(answer -> answer.response().instrument())
        .max(Comparator.naturalOrder());
  }

  private static Truth before(Answer answer, Step next) {
    Truth answers = answer.named() ? Truth.YES : answer.inTime();
    return answers.and(answer.begun().before(next.begun));
  }

  /** All that the tests go by, and no name: steps that are alike in it can change places. */
  String likeness() {
    return begun.earliest()
        + " "
        + begun.latest()
        + begun.sure()
        + rung
        + certain
        + answers.stream()
            .map(answer -> answer.begun() + " " + answer.named() + answer.inTime())
            .sorted()
            .collect(Collectors.joining());
  }
}
