package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Ends one of one's own visits, or all but this one. */
public final class EndVisits implements Action {

  @Override
  public Answer answer(Call call) {
    Optional<String> one = call.field("visit");
    if (one.isPresent()) {
      call.desk().visits().endOne(call.person(), one.get());
    } else {
      call.endOthers();
    }
    return Answer.moved("/me", call.words().say("me.visits-ended"));
  }
}
