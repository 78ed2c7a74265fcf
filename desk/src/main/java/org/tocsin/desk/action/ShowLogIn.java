package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.desk.page.LogInPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** The way in. */
public final class ShowLogIn implements Action {

  @Override
  public Answer answer(Call call) {
    return Answer.page(
        "login",
        call.words().say("login.title"),
        new LogInPage(
            call.inside(call.query("to")),
            "",
            call.query("chosen").map(chosen -> call.words().say("login.chosen")),
            Optional.empty()));
  }
}
