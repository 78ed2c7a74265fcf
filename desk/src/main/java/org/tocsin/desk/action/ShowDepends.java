package org.tocsin.desk.action;

import org.tocsin.desk.page.DependsPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Accounts and sources without which a situation's level would be another. */
public final class ShowDepends implements Action {

  @Override
  public Answer answer(Call call) {
    return Working.or(
        call,
        call.part("situation"),
        new DependsPage.Worked(call.words().language(), call.day()),
        page ->
            call.forPart() && !call.forWhole()
                ? new Answer.Part("depends", page)
                : Answer.page(
                    "depends-page",
                    call.words().pair(call.words().say("level.depends"), page.name()),
                    page));
  }
}
