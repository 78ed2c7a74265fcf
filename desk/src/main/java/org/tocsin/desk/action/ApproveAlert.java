package org.tocsin.desk.action;

import java.util.List;
import java.util.Optional;
import org.tocsin.cli.ask.Typed;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.core.desk.AlertCommand;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Approves the very draft that the form was made for, and the translations that were read. */
public final class ApproveAlert implements Action {

  @Override
  public Answer answer(Call call) {
    OneAlert alert = OneAlert.of(call);
    String form = "note-" + alert.file().revision();
    call.keepDraft(form, call.typed());
    List<String> languages =
        OneAlert.ticked(call, "languages").stream()
            .map(text -> Typed.known("language", text, AlertDesk.languages()))
            .toList();
    Optional<String> comment = call.field("comment").map(Typed::text);
    Answer done =
        alert.step(
            "did.approved",
            (workspace, alerts) ->
                workspace.ask(
                    new AlertCommand.Approve(
                        alert.file().revision(),
                        call.need("draft"),
                        languages,
                        comment.map(
                            text -> workspace.sealing().text(call.words().language(), text))),
                    call.person(),
                    call.now()));
    call.dropDraft(form);
    return done;
  }
}
