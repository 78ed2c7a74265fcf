package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** Sets an invited person's password and lets them in. */
public final class ChoosePassword implements Action {

  @Override
  public Answer answer(Call call) {
    String password = call.field("password").orElse("");
    String invited =
        call.desk()
            .invitations()
            .person(call.part("word"))
            .orElseThrow(() -> new NotThere("invitation"));
    Optional<String> problem = NewPassword.problem(call, invited, password);
    if (problem.isPresent()) {
      return ShowWelcome.page(call, problem, 422);
    }
    String person =
        call.desk()
            .invitations()
            .take(call.part("word"))
            .orElseThrow(() -> new NotThere("invitation"));
    call.desk().credentials().set(person, password);
    call.desk().visits().endOthers(person, Optional.empty());
    call.begin(person);
    return Answer.moved(call.inside(call.field("to")));
  }
}
