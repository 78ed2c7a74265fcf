package org.tocsin.desk.action;

import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Tells how strong one's own new password is, while it is typed. */
public final class MeasurePassword implements Action {

  @Override
  public Answer answer(Call call) {
    return NewPassword.measured(call, call.person());
  }
}
