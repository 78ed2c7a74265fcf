package org.tocsin.desk.action;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.tocsin.cli.Refusal;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.page.TimelinePart;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** A situation's timeline, or some days of it. */
public final class ShowTimeline implements Action {

  @Override
  public Answer answer(Call call) {
    SituationView view = call.view(call.part("situation"));
    TimelinePart part =
        TimelinePart.of(
            call.sight(),
            view,
            call.query("from").map(ShowTimeline::day),
            call.query("to").map(ShowTimeline::day));
    // A script puts the part in place; a link that is followed without one gets a page.
    return call.forPart()
        ? new Answer.Part("timeline", part)
        : Answer.page(
            "timeline-page",
            call.words().say("part.timeline")
                + ": "
                + view.situation().name().in(call.words().language()),
            part);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.of("as-of.not-a-date", text);
    }
  }
}
