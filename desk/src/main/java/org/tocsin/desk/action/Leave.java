package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.core.desk.DeskCommand;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Records that somebody left: their visits end and their password is forgotten. */
public final class Leave implements Action {

  @Override
  public Answer answer(Call call) {
    String person = call.part("person");
    call.room()
        .writing(
            Optional.empty(),
            workspace -> workspace.ask(new DeskCommand.Leave(person), call.person(), call.now()));
    call.desk().invitations().withdraw(person);
    call.desk().credentials().forget(person);
    call.desk().visits().endOthers(person, Optional.empty());
    return Answer.moved(
        "/people", call.words().say("people.left", "name", call.room().name(person)));
  }
}
