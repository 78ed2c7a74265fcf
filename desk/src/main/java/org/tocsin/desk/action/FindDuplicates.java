package org.tocsin.desk.action;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.Situation;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.page.LikePart;
import org.tocsin.desk.page.Likeness;
import org.tocsin.desk.page.Said;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Proposes accounts on file that may tell of the same as the one being typed, and says why. */
public final class FindDuplicates implements Action {

  @Override
  public Answer answer(Call call) {
    return new Answer.Part("like", new LikePart(like(call)));
  }

  private static List<LikePart.Like> like(Call call) {
    ReportForm form = new ReportForm(call.room().state(), call.typed(), call.words().language());
    Optional<Situation> situation = form.situation();
    if (situation.isEmpty()) {
      return List.of();
    }
    SituationView view = call.view(situation.get().id());
    Likeness.Typed typed =
        new Likeness.Typed(
            form.happened(), form.place(situation.get()), form.what(), form.value("statement"));
    return Likeness.accounts(call.sight(), view, typed).stream()
        .map(
            found ->
                new LikePart.Like(
                    found.what().id(),
                    Said.source(call.words(), view, found.what().source()),
                    Said.when(call.words(), found.what().happened()),
                    Likeness.words(call.words(), found.in()),
                    address(view, found.what().id())))
        .toList();
  }

  private static String address(SituationView view, String report) {
    return view.incidents().stream()
        .filter(incident -> incident.accounts().stream().anyMatch(each -> each.id().equals(report)))
        .findFirst()
        .map(incident -> "/incidents/" + incident.id() + "#" + report)
        .orElse("/situations/" + view.situation().id());
  }
}
