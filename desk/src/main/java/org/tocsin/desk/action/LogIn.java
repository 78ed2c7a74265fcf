package org.tocsin.desk.action;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.cli.workspace.People;
import org.tocsin.core.desk.Person;
import org.tocsin.desk.access.CredentialChange;
import org.tocsin.desk.access.Credentials;
import org.tocsin.desk.access.GateBook.What;
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
    Optional<Person> person = call.room().reading(workspace -> People.find(workspace, name));
    Optional<String> known = person.map(Person::pseudonym);
    Duration wait = call.desk().throttle().wait(counted, call.now());
    if (!wait.isZero()) {
      call.desk().gate().write(What.MADE_TO_WAIT, known, call.now());
      return refused(call, name, call.words().say("login.wait", "seconds", wait.toSeconds() + 1));
    }
    What found = tried(call, known);
    if (found != What.LET_IN) {
      call.desk().throttle().failed(counted, call.now());
      call.desk().gate().write(found, known, call.now());
      return refused(call, name, call.words().say("login.wrong"));
    }
    call.desk().throttle().succeeded(counted);
    String pseudonym = known.orElseThrow();
    Visit visit = call.begin(pseudonym);
    int failed = call.desk().gate().failedSinceLetIn(pseudonym, call.now());
    call.desk().gate().write(What.LET_IN, known, call.now());
    if (failed > 0) {
      visit.say(call.words().say("login.failed-since", "count", failed));
    }
    // Chosen before weak ones were refused, or read off a list since.
    if (NewPassword.isWeak(call, pseudonym, call.need("password"))) {
      visit.say(call.words().say("login.weak"));
    }
    return Answer.moved(call.inside(call.field("to")));
  }

  /** Whether they may come in, or why not. */
  private static What tried(Call call, Optional<String> person) {
    Credentials credentials = call.desk().credentials();
    if (!credentials.check(person, call.field("password").orElse(""))) {
      return person.isPresent() ? What.WRONG : What.NO_SUCH_NAME;
    }
    String known = person.orElseThrow();
    String code = call.field("code").orElse("");
    if (!credentials.hasSecondFactor(known) || credentials.checkCode(known, code, call.now())) {
      return What.LET_IN;
    }
    if (!credentials.wasUsed(known, code, call.now())) {
      return What.WRONG;
    }
    credentials.tellOnce(
        known, CredentialChange.of(CredentialChange.What.CODE_AGAIN, call.now(), Optional.empty()));
    return What.CODE_AGAIN;
  }

  private static Answer refused(Call call, String name, String why) {
    return new Answer.Page(
        "login",
        call.words().say("login.title"),
        new LogInPage(call.inside(call.field("to")), name, Optional.empty(), Optional.of(why)),
        401);
  }
}
