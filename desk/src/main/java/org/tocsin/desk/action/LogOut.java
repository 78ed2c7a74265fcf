package org.tocsin.desk.action;

import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Ends the visit. */
public final class LogOut implements Action {

  @Override
  public Answer answer(Call call) {
    call.end();
    return Answer.moved("/login");
  }
}
