package org.tocsin.desk.action;

import java.util.Map;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.workspace.OnFile;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.model.Situation;
import org.tocsin.core.signal.Signal;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Takes a signal to be of a situation: from then on it is assessed with it. */
public final class RecordSignal implements Action {

  @Override
  public Answer answer(Call call) {
    String id = call.need("situation");
    Situation situation = OnFile.situation(call.room().state(), id);
    Signal signal =
        call.desk()
            .signals()
            .find(call.need("signal"))
            .orElseThrow(() -> Refusal.of("signals.unknown", call.need("signal")));
    Judging.record(
        call,
        situation.id(),
        changes -> changes.ofSignal(situation.id(), signal.id()),
        why -> new JudgementFact.SignalRecorded(situation.id(), signal, Optional.of(why)));
    return Judging.done(
        call,
        call.words().say("signals.is-recorded", "situation", situation.id()),
        "/signals/release",
        Map.of("situation", situation.id(), "signal", signal.id()));
  }
}
