package org.tocsin.desk.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.tocsin.core.signal.Alarm;
import org.tocsin.core.signal.Area;
import org.tocsin.core.signal.Course;
import org.tocsin.core.signal.Signal;
import org.tocsin.core.signal.Step;
import org.tocsin.core.signal.Surveillance;
import org.tocsin.desk.room.DeskRoom;
import org.tocsin.lake.desk.DeskLake;
import org.tocsin.lake.signal.Asked;
import org.tocsin.lake.signal.Delays;
import org.tocsin.lake.signal.Survey;
import org.tocsin.lake.store.Lake;

/**
 * What detectors last said of the event data: months by first-level area, three alarms a week, as
 * {@code tocsin signals list} has it. In memory; asked again whenever somebody wants it.
 */
public final class SignalBoard {

  private static final int BUDGET = 3;
  private static final double LEVEL = 0.01;
  private static final int RECENT_DAYS = 91;

  /** Months before a signal that a picture of it shows, its own among them. */
  private static final int SHOWN = 36;

  /** Half a year, 26 weeks. */
  private static final int MONTHS = 6;

  /**
   * What was found, and by what was known at the end of which day.
   *
   * @param signals of the last quarter
   * @param courses what was counted up to them, by their ids, of those of which it can be told
   * @param months the last six, the earliest first
   * @param imports how many files of event data there were
   */
  public record Seen(
      LocalDate asOf,
      List<Signal> signals,
      Map<String, Course> courses,
      List<Month> months,
      int imports) {
    public Seen {
      signals = List.copyOf(signals);
      courses = Map.copyOf(courses);
      months = List.copyOf(months);
    }
  }

  /** The alarms of a month, by the ids of their signals. */
  public record Month(LocalDate first, List<String> signals) {
    public Month {
      signals = List.copyOf(signals);
    }
  }

  /** Alarms a month that the desk has said it can look at: {@value #BUDGET} a week. */
  public static int monthly() {
    return Step.MONTH.budget(BUDGET);
  }

  public static int weekly() {
    return BUDGET;
  }

  private volatile Optional<Seen> last = Optional.empty();

  /** Empty where nobody has asked since the desk was started. */
  public Optional<Seen> last() {
    return last;
  }

  public Optional<Signal> find(String id) {
    return last.stream()
        .flatMap(seen -> seen.signals().stream())
        .filter(signal -> signal.id().equals(id))
        .findFirst();
  }

  /** Asks the lake, as work for the background. */
  public Jobs.Work survey(DeskRoom room) {
    return job -> {
      Seen seen =
          room.reading(
              open -> {
                try (Lake lake = new DeskLake(room.session(), open).read()) {
                  Survey survey =
                      Survey.of(
                          lake.connection(),
                          new Asked(
                              room.today(),
                              0,
                              Area.Kind.ADMIN1,
                              Optional.empty(),
                              Delays.LEARNT,
                              new Surveillance.Settings(Step.MONTH, BUDGET, LEVEL)),
                          open.state().position());
                  return seen(room, survey, open.state().imports().size());
                }
              });
      last = Optional.of(seen);
      return new Jobs.Done(new Job.Outcome.Signals(seen.signals().size()), List.of());
    };
  }

  private static Seen seen(DeskRoom room, Survey survey, int imports) {
    LocalDate newest =
        survey.series().stream()
            .flatMap(series -> survey.newest(series.provider()).stream())
            .max(Comparator.naturalOrder())
            .orElse(survey.asked().asOf());
    long last = Step.MONTH.of(newest);
    Predicate<Alarm> late =
        alarm -> recent(survey, Step.MONTH.last(alarm.period()), alarm.series().provider());
    List<Signal> half = survey.signals(late.or(alarm -> alarm.period() > last - MONTHS));
    List<Month> months = new ArrayList<>();
    for (long month = last - MONTHS + 1; month <= last; month++) {
      LocalDate first = Step.MONTH.first(month);
      LocalDate end = Step.MONTH.last(month);
      months.add(
          new Month(
              first,
              half.stream()
                  .filter(signal -> !signal.to().isBefore(first) && !signal.to().isAfter(end))
                  .map(Signal::id)
                  .toList()));
    }
    return new Seen(
        room.today(),
        half.stream().filter(signal -> recent(survey, signal.to(), signal.provider())).toList(),
        survey.courses(late, SHOWN),
        months,
        imports);
  }

  private static boolean recent(Survey survey, LocalDate end, String provider) {
    LocalDate from = survey.newest(provider).orElse(survey.asked().asOf()).minusDays(RECENT_DAYS);
    return !end.isBefore(from);
  }
}
