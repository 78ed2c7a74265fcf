package org.tocsin.desk.action;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.cli.workspace.People;
import org.tocsin.core.desk.Person;
import org.tocsin.desk.access.Visit;
import org.tocsin.desk.page.LogInPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Lets somebody in by name, password and, where they have one, the second factor's code. */
public final class LogIn implements Action {

  @Override
  public Answer answer(Call call) {
    String name = call.need("name");
    String counted = name.toLowerCase(Locale.ROOT);
    Duration wait = call.desk().throttle().wait(counted, call.now());
    if (!wait.isZero()) {
      return refused(call, name, call.words().say("login.wait", "seconds", wait.toSeconds() + 1));
    }
    Optional<Person> person = call.room().reading(workspace -> People.find(workspace, name));
    if (!let(call, person)) {
      call.desk().throttle().failed(counted, call.now());
      return refused(call, name, call.words().say("login.wrong"));
    }
    call.desk().throttle().succeeded(counted);
    String pseudonym = person.orElseThrow().pseudonym();
    Visit visit = call.begin(pseudonym);
    // Chosen before weak ones were refused, or read off a list since.
    if (NewPassword.isWeak(call, pseudonym, call.need("password"))) {
      visit.say(call.words().say("login.weak"));
    }
    return Answer.moved(call.inside(call.field("to")));
  }

  private static boolean let(Call call, Optional<Person> person) {
    Optional<String> pseudonym = person.map(Person::pseudonym);
    boolean same = call.desk().credentials().check(pseudonym, call.field("password").orElse(""));
    return same
        && (!call.desk().credentials().hasSecondFactor(pseudonym.orElseThrow())
            || call.desk()
                .credentials()
                .checkCode(
                    pseudonym.get(),
                    call.field("code").orElse(""),
                    call.room().session().clock().instant()));
  }

  private static Answer refused(Call call, String name, String why) {
    return new Answer.Page(
        "login",
        call.words().say("login.title"),
        new LogInPage(call.inside(call.field("to")), name, Optional.empty(), Optional.of(why)),
        401);
  }
}
