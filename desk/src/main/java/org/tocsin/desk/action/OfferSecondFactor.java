package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Shows a new secret for a second factor; it is taken up when a code made with it is typed. */
public final class OfferSecondFactor implements Action {

  @Override
  public Answer answer(Call call) {
    call.visit().offer(Optional.of(call.desk().credentials().freshSecret()));
    return Answer.moved("/me");
  }
}
