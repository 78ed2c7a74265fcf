package org.tocsin.desk.action;

import org.tocsin.desk.access.Needs;
import org.tocsin.desk.page.AlertsPage;
import org.tocsin.desk.page.Drafts;
import org.tocsin.desk.page.Glances;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Every alert, and what it waits for. */
public final class ShowAlerts implements Action {

  @Override
  public Answer answer(Call call) {
    Glances<Drafts> drafts = Drafts.of(call.sight());
    return Answer.page(
        "alerts",
        call.words().say("alerts.title"),
        call.wideForAMinute(
            AlertsPage.class,
            drafts.missing().size(),
            sight -> AlertsPage.of(sight, drafts, call.from(), call.may(Needs.ANALYST))));
  }
}
