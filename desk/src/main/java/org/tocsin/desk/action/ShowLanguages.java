package org.tocsin.desk.action;

import org.tocsin.core.alert.Draft;
import org.tocsin.desk.page.AlertLanguagesPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** A draft in all its languages, side by side. */
public final class ShowLanguages implements Action {

  @Override
  public Answer answer(Call call) {
    OneAlert alert = OneAlert.of(call);
    Draft draft = alert.draft();
    return Answer.page(
        "alert-languages",
        call.words().say("alert.languages") + " · " + alert.file().revision(),
        AlertLanguagesPage.of(call.sight(), alert.file(), draft, alert.view(draft)));
  }
}
