package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.core.alert.Draft;
import org.tocsin.desk.page.AlertPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** A draft beside its evidence. */
public final class ShowAlert implements Action {

  @Override
  public Answer answer(Call call) {
    OneAlert alert = OneAlert.of(call);
    Draft draft = alert.draft();
    return Answer.page(
        "alert",
        alert.file().revision(),
        AlertPage.of(
            call.sight(),
            alert.file(),
            draft,
            alert.view(draft, number(call, "sentence").isPresent()),
            number(call, "sentence"),
            alert.person()));
  }

  /** A whole number after the question mark; empty for anything else. */
  static Optional<Integer> number(Call call, String name) {
    return call.query(name).filter(text -> text.matches("[0-9]{1,6}")).map(Integer::valueOf);
  }
}
