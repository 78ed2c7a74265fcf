package org.tocsin.desk.action;

import org.tocsin.desk.page.AlertDifferencePage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** What changed between two drafts of an alert. */
public final class ShowDifference implements Action {

  @Override
  public Answer answer(Call call) {
    OneAlert alert = OneAlert.of(call);
    return Answer.page(
        "alert-difference",
        call.words().say("alert.difference") + " · " + alert.file().revision(),
        AlertDifferencePage.of(
            call.sight(),
            alert.file(),
            ShowAlert.number(call, "from"),
            ShowAlert.number(call, "to")));
  }
}
