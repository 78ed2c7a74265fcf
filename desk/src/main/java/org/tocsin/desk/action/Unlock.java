package org.tocsin.desk.action;

import java.time.Duration;
import java.util.Optional;
import org.tocsin.desk.access.GateBook;
import org.tocsin.desk.page.LogInPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Takes the lock screen away: by the password of whoever is logged in. */
public final class Unlock implements Action {

  @Override
  public Answer answer(Call call) {
    String person = call.person();
    Duration wait = call.desk().throttle().wait(person, call.now());
    if (!wait.isZero()) {
      return refused(call, call.words().say("login.wait", "seconds", wait.toSeconds() + 1));
    }
    if (!call.desk().credentials().check(Optional.of(person), call.field("password").orElse(""))) {
      call.desk().throttle().failed(person, call.now());
      call.desk().gate().write(GateBook.What.WRONG_WITHIN, Optional.of(person), call.now());
      return refused(call, call.words().say("locked.wrong"));
    }
    call.desk().throttle().succeeded(person);
    call.desk().gate().write(GateBook.What.PASSWORD_AGAIN, Optional.of(person), call.now());
    call.visit().unlock(call.room().session().clock().instant());
    call.renew();
    return Answer.moved(call.inside(call.field("to")));
  }

  private static Answer refused(Call call, String why) {
    return new Answer.Page(
        "locked",
        call.words().say("locked.title"),
        new LogInPage(
            call.inside(call.field("to")),
            call.room().name(call.person()),
            Optional.empty(),
            Optional.of(why)),
        401);
  }
}
