package org.tocsin.desk.action;

import org.tocsin.desk.page.IncidentsPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** The incidents of a situation, the last first, some at a time. */
public final class ShowIncidents implements Action {

  @Override
  public Answer answer(Call call) {
    IncidentsPage page =
        IncidentsPage.of(call.sight(), call.view(call.part("situation")), call.from());
    return Answer.page(
        "incidents", call.words().pair(call.words().say("part.incidents"), page.name()), page);
  }
}
