package org.tocsin.desk.action;

import java.util.Map;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.workspace.OnFile;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.model.Situation;
import org.tocsin.desk.page.SignalsPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Takes back that a signal is of a situation. */
public final class ReleaseSignal implements Action {

  @Override
  public Answer answer(Call call) {
    Situation situation = OnFile.situation(call.room().state(), call.need("situation"));
    String signal = call.need("signal");
    if (SignalsPage.recorded(call.sight(), situation.id()).stream()
        .noneMatch(each -> each.id().equals(signal))) {
      throw Refusal.of("signals.not-recorded", signal, situation.id());
    }
    Judging.record(
        call,
        situation.id(),
        changes -> changes.ofSignal(situation.id(), signal),
        why -> new JudgementFact.SignalReleased(situation.id(), signal, Optional.of(why)));
    String message = call.words().say("signals.is-released", "situation", situation.id());
    return call.desk().signals().find(signal).isPresent()
        ? Judging.done(
            call,
            message,
            "/signals/record",
            Map.of("situation", situation.id(), "signal", signal))
        : Judging.done(call, message);
  }
}
