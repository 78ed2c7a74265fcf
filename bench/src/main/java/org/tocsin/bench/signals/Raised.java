package org.tocsin.bench.signals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.signal.Alarm;
import org.tocsin.core.signal.Area;
import org.tocsin.core.signal.Signal;
import org.tocsin.core.signal.Step;
import org.tocsin.core.signal.Surveillance;
import org.tocsin.lake.signal.Asked;
import org.tocsin.lake.signal.Delays;
import org.tocsin.lake.signal.Survey;
import org.tocsin.lake.store.Lake;

/**
 * What a desk would have been told, had it looked at the end of each month.
 *
 * @param lagDays how long after it ended each event is taken to have been known
 * @param rises alarms of more than usual, in the order told
 * @param silences how many alarms of less than usual there were
 * @param untold how many of far fewer reports than deaths let expect
 * @param series watched in the end
 */
record Raised(int lagDays, Area.Kind size, List<Rise> rises, int silences, int untold, int series) {

  /**
   * @param day on which it was told
   * @param about the last month of its window
   */
  record Rise(LocalDate day, YearMonth about, String place, String events, double p) {}

  static final Surveillance.Settings SETTINGS = new Surveillance.Settings(Step.MONTH, 1, 0.01);

  static Raised replay(
      Lake lake, int gw, int lagDays, Area.Kind size, YearMonth from, YearMonth to) {
    Set<String> seen = new HashSet<>();
    List<Rise> rises = new ArrayList<>();
    int silences = 0;
    int untold = 0;
    int series = 0;
    for (YearMonth month = from.minusMonths(1); !month.isAfter(to); month = month.plusMonths(1)) {
      LocalDate day = month.atEndOfMonth();
      Survey survey =
          Survey.of(
              lake.connection(),
              new Asked(day, lagDays, size, Optional.of(gw), Delays.NONE, SETTINGS),
              0);
      series = survey.series().size();
      for (Alarm alarm : survey.alarms()) {
        // What was told by the end of the month before the first is history.
        if (seen.add(Signal.idOf(alarm, Step.MONTH)) && !month.isBefore(from)) {
          if (alarm.rise()) {
            rises.add(
                new Rise(
                    day,
                    YearMonth.from(Step.MONTH.first(alarm.period())),
                    alarm.series().area().name(),
                    alarm.series().events().word(),
                    alarm.p()));
          } else if (alarm.detector().equals(Signal.SILENCE)) {
            silences++;
          } else {
            untold++;
          }
        }
      }
    }
    return new Raised(lagDays, size, List.copyOf(rises), silences, untold, series);
  }

  Optional<Rise> first(Outbreak outbreak) {
    return rises.stream()
        .filter(rise -> outbreak.has(rise.about()))
        .min(Comparator.comparing(Rise::day).thenComparing(Rise::about));
  }

  /** Days from the first alarm about an outbreak to a day; negative where it came later. */
  Optional<Long> lead(Outbreak outbreak, LocalDate day) {
    return first(outbreak).map(rise -> ChronoUnit.DAYS.between(rise.day(), day));
  }

  List<Rise> falseAlarms(List<Outbreak> outbreaks) {
    return rises.stream()
        .filter(rise -> outbreaks.stream().noneMatch(outbreak -> outbreak.has(rise.about())))
        .toList();
  }
}
