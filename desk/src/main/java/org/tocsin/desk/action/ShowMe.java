package org.tocsin.desk.action;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.cli.ask.Typed;
import org.tocsin.desk.access.CredentialChange;
import org.tocsin.desk.access.Credentials;
import org.tocsin.desk.access.Totp;
import org.tocsin.desk.page.MePage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** One's own password and second factor. */
public final class ShowMe implements Action {

  @Override
  public Answer answer(Call call) {
    return page(call, Optional.empty(), 200);
  }

  static Answer page(Call call, Optional<String> problem, int status) {
    String name = call.room().name(call.person());
    Optional<String> offered = call.visit().offeredSecret().map(Totp::base32);
    return new Answer.Page(
        "me",
        name,
        new MePage(
            name,
            call.roles().stream().map(Typed::word).toList(),
            call.desk().credentials().hasSecondFactor(call.person()),
            offered,
            offered.map(secret -> uri(name, secret)),
            Credentials.SHORTEST,
            call.desk().factorRule().concerns(call.roles()),
            changes(call),
            visits(call),
            call.desk().credentials().toTell(call.person(), call.visit().began()) > 0,
            problem),
        status);
  }

  private static List<MePage.Visited> visits(Call call) {
    return call.visits().stream()
        .map(
            visit ->
                new MePage.Visited(
                    visit.id(),
                    call.words().moment(visit.began()),
                    call.words().moment(visit.seen()),
                    visit.locked(),
                    visit.browser(),
                    visit.here()))
        .toList();
  }

  /** The newest first. */
  private static List<MePage.Change> changes(Call call) {
    List<MePage.Change> changes = new ArrayList<>();
    for (CredentialChange change : call.desk().credentials().changes(call.person())) {
      changes.add(
          0,
          new MePage.Change(
              call.words().moment(change.at()),
              call.words()
                  .say(
                      "change." + Typed.word(change.what()),
                      "name",
                      change
                          .by()
                          .map(call.room()::name)
                          .orElseGet(() -> call.words().say("change.whoever-serves"))),
              change.seen()));
    }
    return changes;
  }

  /** As authenticators take it (Google Authenticator's key URI format). */
  private static String uri(String name, String secret) {
    return "otpauth://totp/Tocsin:"
        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20")
        + "?secret="
        + secret
        + "&issuer=Tocsin";
  }
}
