package org.tocsin.desk.action;

import org.tocsin.desk.page.WatchPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** The world at a glance, as known on a day. */
public final class ShowWatch implements Action {

  @Override
  public Answer answer(Call call) {
    var signals = call.desk().signals().last();
    return Answer.page(
        "watch",
        call.words().say("watch.title"),
        call.wide(WatchPage.class, signals, sight -> WatchPage.of(sight, signals)));
  }
}
