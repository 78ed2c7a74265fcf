package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.desk.access.Credentials;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** Sets an invited person's password and lets them in. */
public final class ChoosePassword implements Action {

  @Override
  public Answer answer(Call call) {
    String password = call.field("password").orElse("");
    Optional<String> problem = problem(call, password);
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

  static Optional<String> problem(Call call, String password) {
    if (password.length() < Credentials.SHORTEST || password.length() > Credentials.LONGEST) {
      return Optional.of(call.words().say("welcome.too-short", "shortest", Credentials.SHORTEST));
    }
    if (!password.equals(call.field("again").orElse(""))) {
      return Optional.of(call.words().say("welcome.not-the-same"));
    }
    return Optional.empty();
  }
}
