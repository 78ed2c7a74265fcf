package org.tocsin.desk.action;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.tocsin.cli.Refusal;
import org.tocsin.desk.page.TimelinePart;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** A situation's timeline, or some days of it. */
public final class ShowTimeline implements Action {

  @Override
  public Answer answer(Call call) {
    return new Answer.Part(
        "timeline",
        TimelinePart.of(
            call.sight(),
            call.assessment(call.part("situation")).view(),
            call.query("from").map(ShowTimeline::day),
            call.query("to").map(ShowTimeline::day)));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.of("as-of.not-a-date", text);
    }
  }
}
