package org.tocsin.desk.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.signal.Alarm;
import org.tocsin.core.signal.Area;
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

  /** What was found, and by what was known at the end of which day. */
  public record Seen(LocalDate asOf, List<Signal> signals) {
    public Seen {
      signals = List.copyOf(signals);
    }
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
                  return new Seen(room.today(), survey.signals(alarm -> recent(survey, alarm)));
                }
              });
      last = Optional.of(seen);
      return new Jobs.Done(new Job.Outcome.Signals(seen.signals().size()), List.of());
    };
  }

  private static boolean recent(Survey survey, Alarm alarm) {
    LocalDate from =
        survey
            .newest(alarm.series().provider())
            .orElse(survey.asked().asOf())
            .minusDays(RECENT_DAYS);
    return !Step.MONTH.last(alarm.period()).isBefore(from);
  }
}
