package org.tocsin.desk.action;

import org.tocsin.cli.ask.Typed;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Ends an embargo before its time: the next publication has the notice. */
public final class LiftEmbargo implements Action {

  @Override
  public Answer answer(Call call) {
    OneAlert alert = OneAlert.of(call);
    alert.unlessChanged();
    String reason = Typed.text(call.need("reason"));
    return alert.step(
        "did.embargo-lifted",
        (workspace, alerts) ->
            alerts.liftEmbargo(
                alert.file().revision(),
                call.words().language(),
                reason,
                call.person(),
                call.now()));
  }
}
