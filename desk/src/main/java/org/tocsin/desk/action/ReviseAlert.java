package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.cli.ask.Typed;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.core.fact.AlertFact.Purpose;
import org.tocsin.core.view.AsOf;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Opens the next revision of what was issued: an update, a correction or a cancellation. */
public final class ReviseAlert implements Action {

  @Override
  public Answer answer(Call call) {
    OneAlert alert = OneAlert.of(call);
    alert.unlessChanged();
    Purpose purpose = Typed.word(Purpose.class, call.need("purpose"));
    if (purpose == Purpose.ALERT) {
      throw org.tocsin.cli.Refusal.of("typed.no-such-word", "alert", "update, correction, cancel");
    }
    AsOf asOf = OneAlert.asOf(call);
    String revision =
        call.room()
            .writing(
                Optional.of(alert.file().situation()),
                workspace -> {
                  AlertDesk alerts = new AlertDesk(workspace);
                  return alerts.revise(
                      alert.file().alert(),
                      purpose,
                      alerts.compose(alert.file().situation(), asOf),
                      call.person(),
                      call.now());
                });
    return Answer.moved("/alerts/" + revision, call.words().say("did.drafted"));
  }
}
