package org.tocsin.desk.action;

import org.tocsin.desk.page.SignalsPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** What detectors last said of the event data, for people to decide on. */
public final class ShowSignals implements Action {

  @Override
  public Answer answer(Call call) {
    return Answer.page(
        "signals",
        call.words().say("signals.title"),
        SignalsPage.of(call.sight(), call.desk().signals().last()));
  }
}
