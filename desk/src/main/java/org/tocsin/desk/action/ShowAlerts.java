package org.tocsin.desk.action;

import org.tocsin.desk.access.Needs;
import org.tocsin.desk.page.AlertsPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Every alert, and what it waits for. */
public final class ShowAlerts implements Action {

  @Override
  public Answer answer(Call call) {
    return Answer.page(
        "alerts",
        call.words().say("alerts.title"),
        call.wideForAMinute(
            AlertsPage.class, sight -> AlertsPage.of(sight, call.may(Needs.ANALYST))));
  }
}
