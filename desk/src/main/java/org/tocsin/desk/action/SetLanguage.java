package org.tocsin.desk.action;

import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.words.Words;

/** Changes the language of the interface in this browser. */
public final class SetLanguage implements Action {

  @Override
  public Answer answer(Call call) {
    call.speak(Words.in(call.need("language")).language());
    return Answer.moved(call.inside(call.field("to")));
  }
}
