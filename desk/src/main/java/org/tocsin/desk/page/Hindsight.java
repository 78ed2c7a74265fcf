package org.tocsin.desk.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.hindsight.Recalled;
import org.tocsin.core.hindsight.Rule;
import org.tocsin.core.hindsight.Watched;
import org.tocsin.core.replay.Replay;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.room.DeskRoom;
import org.tocsin.desk.room.Look;
import org.tocsin.desk.room.Part;

/**
 * One situation's warnings beside what happened.
 *
 * @param alerts those that were issued
 * @param levels what the rules would have said day by day; empty where nothing was known
 */
public record Hindsight(Optional<Watched> alerts, Optional<Watched> levels) {

  /** Takes as long as {@link LevelCourse}, of which it is made. */
  record Worked(Rule rule) implements Part<Hindsight> {
    @Override
    public Class<Hindsight> type() {
      return Hindsight.class;
    }

    @Override
    public boolean takesLong() {
      return true;
    }

    @Override
    public Optional<Hindsight> of(DeskRoom room, Look look) {
      Recalled recalled =
          new Recalled(room.state(), look.asOf().cutoff(), rule, LevelCourse.seen(look));
      return room.view(look)
          .map(
              view ->
                  new Hindsight(
                      recalled.alerts(look.situation()),
                      levels(room, look, view)
                          .map(days -> recalled.levels(look.situation(), days))));
    }

    private static Optional<List<Replay.Day>> levels(DeskRoom room, Look look, SituationView view) {
      Optional<LocalDate> last = Replay.lastKnown(view);
      return last.flatMap(to -> room.part(new LevelCourse.Worked(), look))
          .map(course -> Replay.unfolded(course.turns(), last.orElseThrow()))
          .filter(days -> !days.isEmpty());
    }
  }

  /** Of every situation, as far as it is worked out. */
  public static Glances<Hindsight> of(Sight sight, Rule rule) {
    return Glances.of(sight, new Worked(rule));
  }
}
