package org.tocsin.desk.action;

import java.util.List;
import org.tocsin.desk.access.Needs;
import org.tocsin.desk.page.Glances;
import org.tocsin.desk.page.WatchPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** The world at a glance, as known on a day: as far as it is worked out, the rest follows. */
public final class ShowWatch implements Action {

  @Override
  public Answer answer(Call call) {
    var signals = call.desk().signals().last();
    int unusual =
        call.may(Needs.ADMINISTRATOR) ? call.desk().openings().unusualSoFar(call.now()) : 0;
    var glances = Glances.of(call.sight());
    return Answer.page(
        "watch",
        call.words().say("watch.title"),
        call.wide(
            WatchPage.class,
            List.of(signals, glances.missing().size(), unusual),
            sight -> WatchPage.of(sight, glances, signals, call.from(), unusual)));
  }
}
