package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.desk.access.Credentials;
import org.tocsin.desk.access.Invitations;
import org.tocsin.desk.page.WelcomePage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** An invited person is asked for a password. */
public final class ShowWelcome implements Action {

  @Override
  public Answer answer(Call call) {
    return page(call, Optional.empty(), 200);
  }

  static Answer page(Call call, Optional<String> problem, int status) {
    String word = call.part("word");
    Invitations.Invited invited =
        call.desk().invitations().find(word).orElseThrow(() -> new NotThere("invitation"));
    boolean factor = call.desk().credentials().hasSecondFactor(invited.person());
    return new Answer.Page(
        "welcome",
        call.words().say("welcome.title"),
        new WelcomePage(
            word,
            call.room().name(invited.person()),
            Credentials.SHORTEST,
            call.inside(call.query("to").or(() -> call.field("to"))),
            factor && !invited.dropsFactor(),
            factor && invited.dropsFactor(),
            problem),
        status);
  }
}
