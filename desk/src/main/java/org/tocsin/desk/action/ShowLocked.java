package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.desk.page.LogInPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** The lock screen: shows nothing of the desk. */
public final class ShowLocked implements Action {

  @Override
  public Answer answer(Call call) {
    return Answer.page(
        "locked",
        call.words().say("locked.title"),
        new LogInPage(
            call.inside(call.query("to")),
            call.room().name(call.person()),
            Optional.empty(),
            Optional.empty()));
  }
}
