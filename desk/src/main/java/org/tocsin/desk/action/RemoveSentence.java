package org.tocsin.desk.action;

import org.tocsin.cli.workspace.OwnSentences;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Takes one of the desk's own sentences out of a draft. */
public final class RemoveSentence implements Action {

  @Override
  public Answer answer(Call call) {
    OneAlert alert = OneAlert.of(call);
    String revision = alert.file().revision();
    return alert.step(
        "did.sentence-removed",
        (workspace, alerts) -> {
          alert.requireSameDraft(alerts);
          alerts.redraft(
              revision,
              OwnSentences.without(alerts.draftOf(alerts.file(revision)), place(call)),
              call.person(),
              call.now());
        });
  }

  /** The sentence's place in the draft, from 0; one that is nowhere where it is not a number. */
  static int place(Call call) {
    String number = call.part("sentence");
    return number.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(number) - 1 : -1;
  }
}
