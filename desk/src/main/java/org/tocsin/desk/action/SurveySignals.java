package org.tocsin.desk.action;

import org.tocsin.desk.intake.Job;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Has the event data looked through for signals, in the background. */
public final class SurveySignals implements Action {

  @Override
  public Answer answer(Call call) {
    call.desk()
        .jobs()
        .begin(
            call.person(), Job.Kind.SURVEY, "", call.desk().signals().survey(call.room()));
    return Answer.moved("/intake", call.words().say("signals.asked"));
  }
}
