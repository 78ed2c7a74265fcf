package org.tocsin.desk.action;

import java.time.Instant;
import org.tocsin.core.desk.AlertCommand;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Records that a party was asked for its position, and by when an answer is asked for. */
public final class AskPosition implements Action {

  @Override
  public Answer answer(Call call) {
    OneAlert alert = OneAlert.of(call);
    alert.unlessChanged();
    Instant deadline = OneAlert.deadline(call.need("within"), call.now());
    return alert.step(
        "did.asked",
        (workspace, alerts) ->
            workspace.ask(
                new AlertCommand.AskPosition(
                    alert.file().revision(), call.need("party"), deadline),
                call.person(),
                call.now()));
  }
}
