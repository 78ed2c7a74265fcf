package org.tocsin.desk.action;

import org.tocsin.desk.intake.Tray;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** Throws an original away that was brought and not filed. */
public final class ThrowAway implements Action {

  @Override
  public Answer answer(Call call) {
    String id = call.part("file");
    Tray.Item item =
        call.desk().tray().find(call.person(), id).orElseThrow(() -> new NotThere(id));
    call.desk().tray().drop(call.person(), id);
    return Answer.moved("/intake", call.words().say("intake.thrown-away", "name", item.name()));
  }
}
