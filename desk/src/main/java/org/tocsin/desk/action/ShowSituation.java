package org.tocsin.desk.action;

import org.tocsin.desk.page.SituationPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Everything worked out of one situation, as known on a day. */
public final class ShowSituation implements Action {

  @Override
  public Answer answer(Call call) {
    String situation = call.part("situation");
    return Working.or(
        call,
        situation,
        new SituationPage.Worked(call.words().language(), call.day()),
        page -> Answer.page("situation", page.name(), page));
  }
}
