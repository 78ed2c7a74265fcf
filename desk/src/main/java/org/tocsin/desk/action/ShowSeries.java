package org.tocsin.desk.action;

import org.tocsin.desk.page.SeriesPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Incidents of a situation that repeat each other. */
public final class ShowSeries implements Action {

  @Override
  public Answer answer(Call call) {
    return Working.or(
        call,
        call.part("situation"),
        new SeriesPage.Worked(call.words().language(), call.day(), call.from()),
        page ->
            call.forPart() && !call.forWhole()
                ? new Answer.Part("series", page)
                : Answer.page(
                    "series-page",
                    call.words().pair(call.words().say("part.series"), page.name()),
                    page));
  }
}
