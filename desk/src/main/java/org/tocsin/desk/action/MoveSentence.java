package org.tocsin.desk.action;

import org.tocsin.cli.workspace.OwnSentences;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Moves one of the desk's own sentences up or down in its section. */
public final class MoveSentence implements Action {

  @Override
  public Answer answer(Call call) {
    OneAlert alert = OneAlert.of(call);
    String revision = alert.file().revision();
    boolean up = call.need("way").equals("up");
    return alert.step(
        "did.sentence-moved",
        (workspace, alerts) -> {
          alert.requireSameDraft(alerts);
          alerts.redraft(
              revision,
              OwnSentences.moved(
                  alerts.draftOf(alerts.file(revision)), RemoveSentence.place(call), up),
              call.person(),
              call.now());
        });
  }
}
