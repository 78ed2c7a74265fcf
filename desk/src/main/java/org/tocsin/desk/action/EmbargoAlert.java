package org.tocsin.desk.action;

import java.time.Instant;
import org.tocsin.cli.ask.Typed;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Sets an embargo, or moves one: until then the notice is in nothing that is published. */
public final class EmbargoAlert implements Action {

  @Override
  public Answer answer(Call call) {
    OneAlert alert = OneAlert.of(call);
    alert.unlessChanged();
    Instant until = Typed.instant(call.need("until") + " " + call.need("zone").strip());
    String reason = Typed.text(call.need("reason"));
    return alert.step(
        "did.embargoed",
        (workspace, alerts) ->
            alerts.embargo(
                alert.file().revision(),
                until,
                call.words().language(),
                reason,
                call.person(),
                call.now()));
  }
}
