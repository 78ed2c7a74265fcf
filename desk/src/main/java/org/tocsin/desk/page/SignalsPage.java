package org.tocsin.desk.page;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Situation;
import org.tocsin.core.signal.Attachment;
import org.tocsin.core.signal.Course;
import org.tocsin.core.signal.Signal;
import org.tocsin.core.signal.SignalWords;
import org.tocsin.core.signal.Step;
import org.tocsin.desk.draw.chart.SignalCourse;
import org.tocsin.desk.intake.SignalBoard;

/**
 * What detectors last said, and who has decided on it.
 *
 * @param asOf empty where nobody has asked since the desk was started
 */
public record SignalsPage(
    Optional<String> asOf,
    List<Card> waiting,
    List<Card> recorded,
    List<ReportFormPage.Option> situations,
    boolean events,
    long seenAt) {

  /**
   * @param situation where it is recorded, or the one it lies in; empty where it lies in none
   * @param counted what was counted up to it; empty where the desk does not have it at hand, or the
   *     signal is of something else than counts
   */
  public record Card(
      String id,
      String says,
      Optional<ReportFormPage.Option> situation,
      List<String> parties,
      Optional<Counted> counted,
      @JsonIgnore Optional<Drawn> picture) {}

  /**
   * @param first day of the first period
   * @param counts period by period; empty where nothing is known
   */
  public record Counted(String step, String first, List<Optional<Long>> counts) {
    public Counted {
      counts = List.copyOf(counts);
    }
  }

  public SignalsPage {
    waiting = List.copyOf(waiting);
    recorded = List.copyOf(recorded);
    situations = List.copyOf(situations);
  }

  public static SignalsPage of(Sight sight, Optional<SignalBoard.Seen> seen) {
    List<Situation> situations =
        sight.room().state().records(Situation.class, RecordKind.SITUATION);
    Map<String, Course> courses = seen.map(SignalBoard.Seen::courses).orElse(Map.of());
    List<Card> recorded =
        situations.stream()
            .flatMap(
                situation ->
                    recorded(sight, situation.id()).stream()
                        .map(signal -> card(sight, signal, Optional.of(situation), courses)))
            .toList();
    List<Card> waiting =
        seen.stream()
            .flatMap(it -> it.signals().stream())
            .filter(signal -> recorded.stream().noneMatch(card -> card.id().equals(signal.id())))
            .map(signal -> card(sight, signal, lies(signal, situations), courses))
            .toList();
    return new SignalsPage(
        seen.map(it -> it.asOf().toString()),
        waiting,
        recorded,
        situations.stream().map(situation -> option(sight, situation)).toList(),
        !sight.room().state().imports().isEmpty(),
        sight.room().state().position());
  }

  /** Those that a person took to be of a situation and did not release. */
  public static List<Signal> recorded(Sight sight, String situation) {
    return sight.room().state().signalHistories(situation).stream()
        .flatMap(history -> history.get(history.size() - 1).value().stream())
        .toList();
  }

  private static Optional<Situation> lies(Signal signal, List<Situation> situations) {
    return situations.stream()
        .filter(situation -> Attachment.of(signal, situation).isPresent())
        .findFirst();
  }

  private static ReportFormPage.Option option(Sight sight, Situation situation) {
    return new ReportFormPage.Option(situation.id(), situation.name().in(sight.words().language()));
  }

  private static Card card(
      Sight sight, Signal signal, Optional<Situation> situation, Map<String, Course> courses) {
    Optional<Course> course = Optional.ofNullable(courses.get(signal.id()));
    return new Card(
        signal.id(),
        sight.words().say(SignalWords.of(signal)),
        situation.map(it -> option(sight, it)),
        signal.parties(),
        course.map(
            it ->
                new Counted(it.step().word(), it.step().first(it.first()).toString(), it.counts())),
        course.map(it -> Drawn.of(sight, "course-" + signal.id(), picture(signal, it))));
  }

  private static SignalCourse picture(Signal signal, Course course) {
    Step step = signal.step();
    int window = Math.toIntExact(step.of(signal.to()) - step.of(signal.from()) + 1);
    return new SignalCourse(course, window, signal.baseline());
  }
}
