package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.desk.page.ReadingPart;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Tells how a time or a figure is understood, while it is typed. */
public final class ReadTyped implements Action {

  @Override
  public Answer answer(Call call) {
    for (String field : java.util.List.of("happened", "available")) {
      Optional<String> typed = call.field(field);
      if (typed.isPresent()) {
        return new Answer.Part("reading", ReadingPart.time(call.words(), field, typed.get()));
      }
    }
    return new Answer.Part(
        "reading",
        ReadingPart.figures(
            call.words(),
            "figures",
            ReportForm.figureLines(call.field("figures").orElse(""))));
  }
}
