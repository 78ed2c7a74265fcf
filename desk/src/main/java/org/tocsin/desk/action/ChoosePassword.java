package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.desk.access.CredentialChange;
import org.tocsin.desk.access.Invitations;
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
    Invitations.Invited link =
        call.desk()
            .invitations()
            .take(call.part("word"))
            .orElseThrow(() -> new NotThere("invitation"));
    call.desk()
        .credentials()
        .replace(
            link.person(),
            password,
            CredentialChange.of(CredentialChange.What.PASSWORD_BY_LINK, call.now(), link.by()));
    call.desk().visits().endOthers(link.person(), Optional.empty());
    call.begin(link.person());
    return Answer.moved(call.inside(call.field("to")));
  }
}
