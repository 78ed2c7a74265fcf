package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.core.model.Situation;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.access.Needs;
import org.tocsin.desk.page.Answered;
import org.tocsin.desk.page.ResponsesPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** Who was asked to do what by when, in one situation: the first where none is named. */
public final class ShowResponses implements Action {

  @Override
  public Answer answer(Call call) {
    Optional<String> named =
        call.query("situation")
            .or(() -> call.room().situations().stream().map(Situation::id).findFirst());
    return Answer.page(
        "responses",
        call.words().say("responses.title"),
        named
            .map(situation -> of(call, situation))
            .orElseGet(() -> ResponsesPage.none(call.sight())));
  }

  private static ResponsesPage of(Call call, String situation) {
    SituationView view = call.view(situation);
    Answered answered =
        call.room()
            .part(new Answered.Worked(), call.look(situation))
            .orElseThrow(() -> new NotThere(situation));
    return ResponsesPage.of(
        call.sight(),
        view,
        answered,
        call.may(Needs.ANALYST)
            ? Optional.of(
                ResponsesPage.form(call.sight(), view, call.draft("response-" + situation)))
            : Optional.empty());
  }
}
