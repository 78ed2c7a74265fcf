package org.tocsin.desk.server;

import java.time.Duration;
import java.util.Optional;
import org.tocsin.desk.access.GateBook;
import org.tocsin.desk.access.Visit;
import org.tocsin.desk.page.ProvePage;

/**
 * The password once more: before a grave step, and for a form that was sent when the screen had
 * locked meanwhile. What was typed is sent along and not lost.
 */
final class Proof {

  /** The form's field that holds the password. */
  static final String FIELD = "proof";

  /** For how long a password that was given holds for grave steps. */
  static final Duration HOLDS = Duration.ofMinutes(5);

  private Proof() {}

  /**
   * Takes the password that came with a form of this visit, where one came.
   *
   * @return why it was not taken; empty where it was, or none came
   */
  static Optional<String> taken(Call call) {
    Optional<String> password = call.field(FIELD);
    if (password.isEmpty()) {
      return Optional.empty();
    }
    String person = call.person();
    Duration wait = call.desk().throttle().wait(person, call.now());
    if (!wait.isZero()) {
      return Optional.of(call.words().say("login.wait", "seconds", wait.toSeconds() + 1));
    }
    if (!call.desk().credentials().check(Optional.of(person), password.get())) {
      call.desk().throttle().failed(person, call.now());
      call.desk().gate().write(GateBook.What.WRONG_WITHIN, Optional.of(person), call.now());
      return Optional.of(call.words().say("locked.wrong"));
    }
    call.desk().throttle().succeeded(person);
    call.desk().gate().write(GateBook.What.PASSWORD_AGAIN, Optional.of(person), call.now());
    call.visit().unlock(call.now());
    return Optional.empty();
  }

  /** Whether a grave step may go on. */
  static boolean holds(Visit visit, Call call) {
    return !visit.proved().plus(HOLDS).isBefore(call.now());
  }

  /** Asks for it; the form goes on from there. */
  static Answer asked(Call call, Optional<String> problem) {
    return new Answer.Page(
        "prove",
        call.words().say("prove.title"),
        new ProvePage(
            call.room().name(call.person()),
            call.visit().locked(),
            HOLDS.toMinutes(),
            call.http().path(),
            call.sent(),
            problem),
        401);
  }
}
