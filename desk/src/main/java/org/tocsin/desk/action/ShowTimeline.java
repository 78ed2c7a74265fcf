package org.tocsin.desk.action;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.page.LevelCourse;
import org.tocsin.desk.page.TimelinePart;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** A situation's timeline, or some days of it. */
public final class ShowTimeline implements Action {

  /** An incident makes a day or two to look back from, each of which takes a view of its own. */
  private static final int DAYS_OF_EACH = 2;

  @Override
  public Answer answer(Call call) {
    String situation = call.part("situation");
    SituationView view = call.view(situation);
    Optional<LocalDate> from = call.query("from").map(ShowTimeline::day);
    Optional<LocalDate> to = call.query("to").map(ShowTimeline::day);
    Optional<LevelCourse> course = course(call, situation);
    TimelinePart part =
        from.isEmpty() && to.isEmpty()
            ? whole(call, situation, course.isPresent())
            : TimelinePart.of(call.sight(), view, course, from, to);
    // A script puts the part in place; a link that is followed without one gets a page.
    return call.forPart()
        ? new Answer.Part("timeline", part)
        : Answer.page(
            "timeline-page",
            call.words()
                .pair(
                    call.words().say("part.timeline"),
                    view.situation().name().in(call.words().language())),
            part);
  }

  private static TimelinePart whole(Call call, String situation, boolean levels) {
    return call.room()
        .part(
            new TimelinePart.Worked(call.words().language(), call.day(), levels),
            call.look(situation))
        .orElseThrow(() -> new NotThere(situation));
  }

  /** Who asks for data alone waits until the levels are worked out. */
  private static Optional<LevelCourse> course(Call call, String situation) {
    LevelCourse.Worked part = new LevelCourse.Worked();
    return call.wantsData()
        ? call.room().part(part, call.look(situation))
        : call.room()
            .soon(part, call.look(situation), DAYS_OF_EACH * call.room().incidents(situation))
            .now();
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.of("as-of.not-a-date", text);
    }
  }
}
