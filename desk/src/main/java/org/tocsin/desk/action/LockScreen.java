package org.tocsin.desk.action;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Puts the lock screen up, until the password is typed. */
public final class LockScreen implements Action {

  @Override
  public Answer answer(Call call) {
    call.visit().lock();
    String to = call.inside(call.field("to"));
    return Answer.moved(
        "/locked" + (to.equals("/") ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
  }
}
