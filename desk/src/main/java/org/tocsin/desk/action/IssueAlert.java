package org.tocsin.desk.action;

import java.util.List;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.ask.Typed;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Issues the very draft that was shown, in the name of the person who asks. */
public final class IssueAlert implements Action {

  @Override
  public Answer answer(Call call) {
    OneAlert alert = OneAlert.of(call);
    if (!call.field("sure").equals(java.util.Optional.of("yes"))) {
      throw Refusal.of("desk.not-confirmed");
    }
    alert.unlessChanged();
    List<String> chosen = OneAlert.ticked(call, "languages");
    chosen.forEach(language -> Typed.known("language", language, AlertDesk.languages()));
    // In the desk's own order: the original's language comes first.
    List<String> languages = AlertDesk.languages().stream().filter(chosen::contains).toList();
    if (languages.isEmpty()) {
      throw Refusal.of("desk.no-language");
    }
    return alert.step(
        "did.issued",
        (workspace, alerts) -> {
          alert.requireSameDraft(alerts);
          alerts.issue(alert.file().revision(), languages, call.person(), call.now());
        });
  }
}
