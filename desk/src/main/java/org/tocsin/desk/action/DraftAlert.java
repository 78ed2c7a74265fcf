package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.core.view.AsOf;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Drafts a new alert of a situation, from what was known by the end of a day, or is now. */
public final class DraftAlert implements Action {

  @Override
  public Answer answer(Call call) {
    String situation = call.need("situation");
    AsOf asOf = OneAlert.asOf(call);
    String revision =
        call.room()
            .writing(
                Optional.of(situation),
                workspace -> {
                  AlertDesk alerts = new AlertDesk(workspace);
                  return alerts.draft(
                      alerts.compose(situation, asOf), call.person(), call.now());
                });
    return Answer.moved("/alerts/" + revision, call.words().say("did.drafted"));
  }
}
