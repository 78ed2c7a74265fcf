package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.desk.intake.Tray;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** Gives an original in the tray back, as a file to be saved and never shown by the browser. */
public final class FetchKept implements Action {

  @Override
  public Answer answer(Call call) {
    String id = call.part("file");
    Tray.Item item =
        call.desk().tray().find(call.person(), id).orElseThrow(() -> new NotThere(id));
    return new Answer.Bytes(
        "application/octet-stream",
        call.desk().tray().bytes(call.person(), item),
        Optional.of(item.name()),
        false);
  }
}
