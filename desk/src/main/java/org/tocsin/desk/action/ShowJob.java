package org.tocsin.desk.action;

import org.tocsin.desk.page.JobPart;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** How far a piece of long work is; the page asks by itself until it is over. */
public final class ShowJob implements Action {

  @Override
  public Answer answer(Call call) {
    String id = call.part("job");
    return new Answer.Part(
        "job",
        call.desk()
            .jobs()
            .find(call.person(), id)
            .map(job -> JobPart.of(call.words(), job))
            .orElseThrow(() -> new NotThere(id)));
  }
}
