package org.tocsin.desk.action;

import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Puts the lock screen up, until the password is typed. */
public final class LockScreen implements Action {

  @Override
  public Answer answer(Call call) {
    call.visit().lock();
    return Answer.moved("/locked");
  }
}
