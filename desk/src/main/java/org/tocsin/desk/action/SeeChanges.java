package org.tocsin.desk.action;

import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Takes somebody's word that they saw what was changed of their password and second factor. */
public final class SeeChanges implements Action {

  @Override
  public Answer answer(Call call) {
    call.desk().credentials().saySeen(call.person(), call.visit().began());
    return Answer.moved("/me", call.words().say("me.changes-seen"));
  }
}
