package org.tocsin.core.gap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tocsin.core.model.Response;
import org.tocsin.core.time.DurationRange;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SeenIncident;

/**
 * One serious incident and what answered it.
 *
 * @param certain whether a graded account gives the adopted kind; otherwise it counts as possible
 * @param windowOver whether the window had surely run out at the date of reference
 * @param answers responses that answer it within the window, or may
 * @param late responses that name it and surely came after the window
 * @param met bodies that met on it and put out nothing
 */
public record IncidentGap(
    SeenIncident incident,
    int rung,
    boolean certain,
    Beginning begun,
    boolean windowOver,
    List<Answer> answers,
    List<Answer> late,
    List<Answer> met) {

  public enum State {
    ANSWERED,
    MAYBE_ANSWERED,
    UNANSWERED,
    /** No certain answer yet, and there is still time for one. */
    PENDING
  }

  public IncidentGap {
    answers = List.copyOf(answers);
    late = List.copyOf(late);
    met = List.copyOf(met);
  }

  public String id() {
    return incident.id();
  }

  public State state() {
    return state(Response.Instrument.STATEMENT);
  }

  /** Whether it was answered by that instrument or a stronger one. */
  public State state(Response.Instrument atLeast) {
    Truth answered = answered(atLeast);
    if (answered == Truth.YES) {
      return State.ANSWERED;
    }
    if (!windowOver) {
      return State.PENDING;
    }
    return answered == Truth.NO ? State.UNANSWERED : State.MAYBE_ANSWERED;
  }

  Truth answered(Response.Instrument atLeast) {
    return answers.stream()
        .filter(answer -> answer.response().instrument().compareTo(atLeast) >= 0)
        .map(Answer::inTime)
        .reduce(Truth.NO, Truth::or);
  }

  /** The strongest instrument that surely answered it in time. */
  public Optional<Response.Instrument> strongest() {
    return strongest(answers.stream().filter(answer -> answer.inTime() == Truth.YES));
  }

  /** The strongest that may have. */
  public Optional<Response.Instrument> strongestPossible() {
    return strongest(answers.stream());
  }

  private static Optional<Response.Instrument> strongest(Stream<Answer> answers) {
    return answers.map(answer -> answer.response().instrument()).max(Comparator.naturalOrder());
  }

  /**
   * Time to the first answer, late ones included: no shorter than any that may have come, no longer
   * than any that surely did. Empty where nothing answered it so far.
   */
  public Optional<DurationRange> first() {
    List<Answer> all = new ArrayList<>(answers);
    all.addAll(late);
    Optional<Duration> longest =
        all.stream()
            .filter(answer -> answer.late() || answer.inTime() == Truth.YES)
            .flatMap(answer -> answer.delay().longest().stream())
            .min(Comparator.naturalOrder());
    return all.stream()
        .map(answer -> answer.delay().shortest())
        .min(Comparator.naturalOrder())
        .map(shortest -> new DurationRange(shortest, longest));
  }

  /** Accounts of it and responses to it. */
  public List<String> evidence() {
    return Stream.concat(
            Grounds.accounts(incident).stream(),
            Stream.of(answers, late, met)
                .flatMap(List::stream)
                .map(answer -> Grounds.response(answer.response().id())))
        .distinct()
        .toList();
  }
}
