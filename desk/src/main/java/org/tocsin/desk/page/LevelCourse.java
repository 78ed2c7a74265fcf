package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.replay.Replay;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.room.DeskRoom;
import org.tocsin.desk.room.Look;
import org.tocsin.desk.room.Part;

/**
 * How the level of a situation went, day by day, each day by what could be known then. Of 500
 * incidents that takes a quarter of a minute to work out.
 *
 * @param turns the first day, and each on which the level became another
 */
public record LevelCourse(List<Replay.Day> turns) {

  public LevelCourse {
    turns = List.copyOf(turns);
  }

  /** What of a situation whoever looks may see. */
  static UnaryOperator<SituationView> seen(Look look) {
    return look.insider()
        ? UnaryOperator.identity()
        : view -> new Reasoning(view).inPublic().view();
  }

  /** Worked out once for all who look; for readers by what named sources tell alone. */
  public record Worked() implements Part<LevelCourse> {
    @Override
    public Class<LevelCourse> type() {
      return LevelCourse.class;
    }

    @Override
    public boolean takesLong() {
      return true;
    }

    @Override
    public Optional<LevelCourse> of(DeskRoom room, Look look) {
      AsOf asOf = look.asOf();
      return room.view(look)
          .map(
              view ->
                  Replay.of(
                          room.state(),
                          look.situation(),
                          new Replay.Seat(asOf.position(), asOf.strict()),
                          asOf.cutoff(),
                          Optional.empty(),
                          Optional.of(AsOf.dayOf(asOf)),
                          then -> {
                            room.othersFirst();
                            return AlertDesk.answer(seen(look).apply(then));
                          })
                      .map(Replay::changes)
                      .orElse(List.of()))
          .map(LevelCourse::new);
    }
  }
}
