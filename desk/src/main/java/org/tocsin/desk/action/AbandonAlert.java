package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.cli.ask.Typed;
import org.tocsin.core.desk.AlertCommand;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Gives a draft up before it is issued. */
public final class AbandonAlert implements Action {

  @Override
  public Answer answer(Call call) {
    OneAlert alert = OneAlert.of(call);
    alert.unlessChanged();
    Optional<String> reason = call.field("reason").map(Typed::text);
    return alert.step(
        "did.abandoned",
        (workspace, alerts) ->
            workspace.ask(
                new AlertCommand.Abandon(
                    alert.file().revision(),
                    reason.map(text -> workspace.sealing().text(call.words().language(), text))),
                call.person(),
                call.now()));
  }
}
