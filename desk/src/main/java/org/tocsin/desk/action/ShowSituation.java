package org.tocsin.desk.action;

import org.tocsin.core.assess.Assessment;
import org.tocsin.desk.page.SituationPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Everything worked out of one situation, as known on a day. */
public final class ShowSituation implements Action {

  @Override
  public Answer answer(Call call) {
    Assessment assessment = call.assessment(call.part("situation"));
    SituationPage page =
        call.single(SituationPage.class, sight -> SituationPage.of(sight, assessment));
    return Answer.page("situation", page.name(), page);
  }
}
