package org.tocsin.desk.action;

import org.tocsin.desk.intake.Job;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** Stops a piece of long work; nothing of it stays. */
public final class CancelJob implements Action {

  @Override
  public Answer answer(Call call) {
    String id = call.part("job");
    Job job = call.desk().jobs().find(call.person(), id).orElseThrow(() -> new NotThere(id));
    job.cancel();
    return Answer.moved("/intake", call.words().say("job.cancelling", "name", job.name()));
  }
}
