package org.tocsin.desk.action;

import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/**
 * The same for somebody who was invited. There is no visit yet whose token the form could carry:
 * the invitation's word, which no other site knows, stands for it.
 */
public final class MeasureFirstPassword implements Action {

  @Override
  public Answer answer(Call call) {
    return NewPassword.measured(
        call,
        call.desk()
            .invitations()
            .person(call.part("word"))
            .orElseThrow(() -> new NotThere("invitation")));
  }
}
