package org.tocsin.desk.page;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.core.replay.Replay;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.draw.time.Timeline;
import org.tocsin.desk.room.DeskRoom;
import org.tocsin.desk.room.Look;
import org.tocsin.desk.room.Part;

/**
 * What happened, what was done, what was warned of, on one axis; and how the level went.
 *
 * @param levels each day on which the level became another
 * @param again where to ask again, while the levels are still worked out
 */
public record TimelinePart(
    String situation,
    String name,
    LocalDate from,
    LocalDate to,
    List<Turn> levels,
    @JsonIgnore Optional<String> again,
    @JsonIgnore Drawn picture) {

  public record Turn(LocalDate day, String level) {}

  /**
   * All of its days, worked out once for all who look.
   *
   * @param levels with how the level went, which is to be known by then
   */
  public record Worked(String language, Optional<LocalDate> day, boolean levels)
      implements Part<TimelinePart> {
    @Override
    public Class<TimelinePart> type() {
      return TimelinePart.class;
    }

    @Override
    public boolean isLarge() {
      return true;
    }

    @Override
    public Optional<TimelinePart> of(DeskRoom room, Look look) {
      return room.view(look)
          .map(
              view ->
                  TimelinePart.of(
                      Sight.of(room, language, look, day),
                      view,
                      levels ? room.part(new LevelCourse.Worked(), look) : Optional.empty(),
                      Optional.empty(),
                      Optional.empty()));
    }
  }

  /**
   * @param course empty while it is worked out
   * @param from first day to show; the first event where absent
   * @param to last day to show; the day looked at where absent
   */
  public static TimelinePart of(
      Sight sight,
      SituationView view,
      Optional<LevelCourse> course,
      Optional<LocalDate> from,
      Optional<LocalDate> to) {
    String id = view.situation().id();
    List<Replay.Day> days = course.map(LevelCourse::turns).orElse(List.of());
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
        course.isPresent()
            ? Optional.empty()
            : Optional.of(sight.link("/situations/" + id + "/timeline")),
        Drawn.of(
            sight,
            "timeline",
            whole.between(first, last.isBefore(first) ? first : last),
            sight.link("/situations/" + id + "/timeline?from={from}&to={to}")));
  }
}
