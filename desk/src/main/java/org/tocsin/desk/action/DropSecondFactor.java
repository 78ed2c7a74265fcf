package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.desk.access.CredentialChange;
import org.tocsin.desk.access.GateBook;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Gives up one's second factor: by the password. */
public final class DropSecondFactor implements Action {

  @Override
  public Answer answer(Call call) {
    if (!call.desk().throttle().wait(call.person(), call.now()).isZero()
        || !call.desk().credentials().check(Optional.of(call.person()), call.need("password"))) {
      call.desk().throttle().failed(call.person(), call.now());
      call.desk().gate().write(GateBook.What.WRONG_WITHIN, Optional.of(call.person()), call.now());
      return ShowMe.page(call, Optional.of(call.words().say("locked.wrong")), 422);
    }
    if (call.desk().factorRule().concerns(call.roles())) {
      throw Refusal.of("desk.factor-stays");
    }
    call.desk()
        .credentials()
        .setSecondFactor(
            call.person(),
            Optional.empty(),
            0,
            CredentialChange.of(
                CredentialChange.What.FACTOR_DROPPED, call.now(), Optional.of(call.person())));
    call.renew();
    return Answer.moved("/me", call.words().say("me.factor-off"));
  }
}
