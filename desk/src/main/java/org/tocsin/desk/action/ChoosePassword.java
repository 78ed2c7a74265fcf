package org.tocsin.desk.action;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tocsin.desk.access.CredentialChange;
import org.tocsin.desk.access.Credentials;
import org.tocsin.desk.access.GateBook;
import org.tocsin.desk.access.Invitations;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/**
 * Sets an invited person's password. Who has no second factor is let in; who has one logs in with
 * its code, as always: a link stands for the password alone.
 */
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
    Credentials credentials = call.desk().credentials();
    credentials.replace(
        link.person(),
        password,
        CredentialChange.of(CredentialChange.What.PASSWORD_BY_LINK, call.now(), link.by()));
    if (link.dropsFactor() && credentials.hasSecondFactor(link.person())) {
      credentials.setSecondFactor(
          link.person(),
          Optional.empty(),
          0,
          CredentialChange.of(CredentialChange.What.FACTOR_DROPPED_BY_LINK, call.now(), link.by()));
    }
    call.desk().visits().endOthers(link.person(), Optional.empty());
    String to = call.inside(call.field("to"));
    if (credentials.hasSecondFactor(link.person())) {
      return Answer.moved("/login?chosen=yes&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }
    call.begin(link.person());
    call.desk().gate().write(GateBook.What.LET_IN_BY_LINK, Optional.of(link.person()), call.now());
    return Answer.moved(to);
  }
}
