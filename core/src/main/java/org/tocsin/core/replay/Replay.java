package org.tocsin.core.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.tocsin.core.assess.LevelTable;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.model.Availability;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.core.view.ViewBuilder;
import org.tocsin.notice.Level;

/**
 * The level of a situation at the end of each day, UTC, each day by what anyone could have known
 * then: a day's answer is the same as that of an assessment as of that day.
 *
 * @param last the situation as seen at the end of the last day: what the days are told beside
 */
public record Replay(SituationView last, List<Day> days) {

  /**
   * @param position entries before this one suffice to find the same
   * @param laterJudgements judgements applied although made after that day
   */
  public record Day(
      LocalDate day,
      Level level,
      Optional<LevelTable.Line> decidedBy,
      long position,
      int laterJudgements) {

    /** Nothing having changed since. */
    private Day again(LocalDate later) {
      return new Day(later, level, decidedBy, position, laterJudgements);
    }
  }

  /** What a view is assessed to be. */
  public record Answer(Level level, Optional<LevelTable.Line> decidedBy) {}

  public Replay {
    days = List.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a replay has at least one day");
    }
  }

  /** From which seat the days are looked back at. */
  public record Seat(OptionalLong position, boolean strict) {

    public AsOf endOf(LocalDate day) {
      return new AsOf(AsOf.day(day).cutoff(), position, strict);
    }
  }

  /**
   * @param now accounts available after it are of no day
   * @return empty where the situation is unknown, or nothing was known by any day
   */
  public static Optional<Replay> of(
      DeskState state,
      String situation,
      Seat seat,
      Instant now,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Function<SituationView, Answer> assess) {
    Optional<SituationView> whole =
        ViewBuilder.of(state, situation, new AsOf(now, seat.position(), seat.strict()));
    SortedSet<LocalDate> known = whole.map(Replay::knownDays).orElseGet(TreeSet::new);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = from.orElse(known.first());
    LocalDate end = to.orElse(known.last());
    List<Day> days = new ArrayList<>();
    // A strict look also turns on when each judgement was recorded, so it looks at every day.
    SortedSet<LocalDate> turning = whole.map(TurningDays::of).orElseGet(TreeSet::new);
    for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
      if (days.isEmpty() || seat.strict() || turning.contains(day)) {
        days.add(day(day, ViewBuilder.of(state, situation, seat.endOf(day)).orElseThrow(), assess));
      } else {
        days.add(days.get(days.size() - 1).again(day));
      }
    }
    return days.isEmpty()
        ? Optional.empty()
        : ViewBuilder.of(state, situation, seat.endOf(end)).map(view -> new Replay(view, days));
  }

  private static Day day(
      LocalDate day, SituationView view, Function<SituationView, Answer> assess) {
    Answer answer = assess.apply(view);
    return new Day(
        day, answer.level(), answer.decidedBy(), view.position(), view.laterJudgements().size());
  }

  /** Days on which something became known. */
  private static SortedSet<LocalDate> knownDays(SituationView whole) {
    SortedSet<LocalDate> known = new TreeSet<>();
    whole.reports().forEach(report -> known.add(lastDay(report.available())));
    whole.responses().forEach(response -> known.add(lastDay(response.available())));
    whole.agreements().forEach(agreement -> known.add(lastDay(agreement.available())));
    return known;
  }

  /** The last day on which something became known; empty where nothing is. */
  public static Optional<LocalDate> lastKnown(SituationView whole) {
    SortedSet<LocalDate> known = knownDays(whole);
    return known.isEmpty() ? Optional.empty() : Optional.of(known.last());
  }

  /**
   * Every day, from those on which the level became another.
   *
   * @param turns as {@link #changes} has them
   * @param to the last day; what turned after it is left out
   */
  public static List<Day> unfolded(List<Day> turns, LocalDate to) {
    List<Day> days = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      LocalDate next = i + 1 < turns.size() ? turns.get(i + 1).day() : LocalDate.MAX;
      LocalDate day = turns.get(i).day();
      for (; day.isBefore(next) && !day.isAfter(to); day = day.plusDays(1)) {
        days.add(turns.get(i).again(day));
      }
    }
    return days;
  }

  /** What is available from midnight on was known at the end of the day before. */
  static LocalDate lastDay(Availability available) {
    return available.from().minusNanos(1).atOffset(ZoneOffset.UTC).toLocalDate();
  }

  public String situation() {
    return last.situation().id();
  }

  public LocalDate from() {
    return days.get(0).day();
  }

  public LocalDate to() {
    return days.get(days.size() - 1).day();
  }

  /** The first day, and each day whose level is another than that of the day before. */
  public List<Day> changes() {
    List<Day> changes = new ArrayList<>();
    for (Day day : days) {
      if (changes.isEmpty() || changes.get(changes.size() - 1).level() != day.level()) {
        changes.add(day);
      }
    }
    return changes;
  }

  /** The first day of at least this level. */
  public Optional<LocalDate> reached(Level level) {
    return days.stream().filter(day -> day.level().compareTo(level) >= 0).map(Day::day).findFirst();
  }
}
