package org.tocsin.desk.action;

import org.tocsin.cli.workspace.OwnSentences;
import org.tocsin.core.alert.Draft;
import org.tocsin.core.view.AsOf;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Drafts again from what is known; the desk's own sentences stay as long as their evidence does. */
public final class RedraftAlert implements Action {

  @Override
  public Answer answer(Call call) {
    OneAlert alert = OneAlert.of(call);
    alert.unlessChanged();
    AsOf asOf = OneAlert.asOf(call);
    String situation = alert.file().situation();
    return alert.step(
        "did.redrafted",
        (workspace, alerts) -> {
          Draft earlier = alerts.draftOf(alerts.file(alert.file().revision()));
          Draft draft =
              OwnSentences.carried(
                  earlier, alerts.compose(situation, asOf), alerts.view(situation, asOf));
          alerts.redraft(alert.file().revision(), draft, call.person(), call.now());
        });
  }
}
