package org.tocsin.desk.page;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.core.replay.Replay;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.draw.time.Timeline;

/**
 * What happened, what was done, what was warned of, on one axis; and how the level went.
 *
 * @param levels each day on which the level became another
 */
public record TimelinePart(
    String situation,
    String name,
    LocalDate from,
    LocalDate to,
    List<Turn> levels,
    @JsonIgnore Drawn picture) {

  public record Turn(LocalDate day, String level) {}

  /**
   * @param from first day to show; the first event where absent
   * @param to last day to show; the day looked at where absent
   */
  public static TimelinePart of(
      Sight sight, SituationView view, Optional<LocalDate> from, Optional<LocalDate> to) {
    String id = view.situation().id();
    List<Replay.Day> days =
        Replay.of(
                sight.room().state(),
                id,
                new Replay.Seat(OptionalLong.empty(), false),
                sight.asOf().cutoff(),
                Optional.empty(),
                Optional.of(
                    sight.asOf().cutoff().minusNanos(1).atOffset(ZoneOffset.UTC).toLocalDate()),
                AlertDesk::answer)
            .map(Replay::changes)
            .orElse(List.of());
    Timeline whole = Timeline.of(view, days, sight.room().state().alerts(id));
    LocalDate first = from.orElse(whole.from());
    LocalDate last = to.filter(day -> !day.isBefore(first)).orElse(whole.to());
    return new TimelinePart(
        id,
        view.situation().name().in(sight.words().language()),
        first,
        last,
        days.stream()
            .map(day -> new Turn(day.day(), day.level().name().toLowerCase(Locale.ROOT)))
            .toList(),
        Drawn.of(
            sight,
            "timeline",
            whole.between(first, last.isBefore(first) ? first : last),
            sight.link("/situations/" + id + "/timeline?from={from}&to={to}")));
  }
}
