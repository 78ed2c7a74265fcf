package org.tocsin.desk.action;

import org.tocsin.cli.ask.Typed;
import org.tocsin.core.desk.AlertCommand;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Sends a draft back with a comment. */
public final class ReturnAlert implements Action {

  @Override
  public Answer answer(Call call) {
    OneAlert alert = OneAlert.of(call);
    String form = "note-" + alert.file().revision();
    call.keepDraft(form, call.typed());
    alert.unlessChanged();
    String comment = Typed.text(call.need("comment"));
    Answer done =
        alert.step(
            "did.returned",
            (workspace, alerts) ->
                workspace.ask(
                    new AlertCommand.Return(
                        alert.file().revision(),
                        workspace.sealing().text(call.words().language(), comment)),
                    call.person(),
                    call.now()));
    call.dropDraft(form);
    return done;
  }
}
