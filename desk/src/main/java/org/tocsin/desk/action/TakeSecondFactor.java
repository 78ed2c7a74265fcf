package org.tocsin.desk.action;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.tocsin.desk.access.CredentialChange;
import org.tocsin.desk.access.Credentials;
import org.tocsin.desk.access.Totp;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Takes up the second factor that was offered. */
public final class TakeSecondFactor implements Action {

  @Override
  public Answer answer(Call call) {
    Instant now = call.room().session().clock().instant();
    Optional<byte[]> offered = call.visit().offeredSecret();
    OptionalLong step =
        offered.isEmpty()
            ? OptionalLong.empty()
            : Totp.match(offered.get(), call.need("code"), now, 0);
    if (step.isEmpty()) {
      return ShowMe.page(call, Optional.of(call.words().say("me.wrong-code")), 422);
    }
    Credentials credentials = call.desk().credentials();
    credentials.setSecondFactor(
        call.person(),
        offered,
        step.getAsLong(),
        CredentialChange.of(
            credentials.hasSecondFactor(call.person())
                ? CredentialChange.What.FACTOR_REPLACED
                : CredentialChange.What.FACTOR_TAKEN,
            call.now(),
            Optional.of(call.person())));
    call.visit().offer(Optional.empty());
    call.endOthers();
    call.renew();
    return Answer.moved("/me", call.words().say("me.factor-on"));
  }
}
