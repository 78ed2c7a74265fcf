package org.tocsin.desk.action;

import org.tocsin.core.alert.Draft;
import org.tocsin.desk.page.EvidencePart;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** What one sentence of a draft rests on. */
public final class ShowSentence implements Action {

  @Override
  public Answer answer(Call call) {
    OneAlert alert = OneAlert.of(call);
    Draft draft = alert.draft();
    String number = call.part("sentence");
    if (!number.matches("[1-9][0-9]{0,4}")
        || Integer.parseInt(number) > draft.sentences().size()) {
      throw new NotThere(number);
    }
    return new Answer.Part(
        "sentence",
        EvidencePart.of(call.sight(), alert.view(draft), draft, Integer.parseInt(number)));
  }
}
