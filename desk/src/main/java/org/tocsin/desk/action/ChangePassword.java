package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.desk.access.CredentialChange;
import org.tocsin.desk.access.GateBook;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Changes one's own password; every other visit of this person ends. */
public final class ChangePassword implements Action {

  @Override
  public Answer answer(Call call) {
    Optional<String> before = Optional.of(call.person());
    if (!call.desk().throttle().wait(call.person(), call.now()).isZero()
        || !call.desk().credentials().check(before, call.need("present"))) {
      call.desk().throttle().failed(call.person(), call.now());
      call.desk().gate().write(GateBook.What.WRONG_WITHIN, Optional.of(call.person()), call.now());
      return ShowMe.page(call, Optional.of(call.words().say("locked.wrong")), 422);
    }
    Optional<String> problem = NewPassword.problem(call, call.person(), call.need("password"));
    if (problem.isPresent()) {
      return ShowMe.page(call, problem, 422);
    }
    call.desk()
        .credentials()
        .replace(
            call.person(),
            call.need("password"),
            CredentialChange.of(CredentialChange.What.PASSWORD, call.now(), before));
    call.endOthers();
    call.renew();
    return Answer.moved("/me", call.words().say("me.changed"));
  }
}
