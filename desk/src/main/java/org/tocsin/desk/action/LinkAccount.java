package org.tocsin.desk.action;

import java.util.Map;
import java.util.Optional;
import org.tocsin.cli.workspace.OnFile;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.model.Incident;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Judges an account to be of an incident. */
public final class LinkAccount implements Action {

  @Override
  public Answer answer(Call call) {
    Incident incident = Judging.incident(call);
    String report = OnFile.report(call.room().state(), call.need("report")).id();
    Judging.record(
        call,
        incident.situation(),
        changes -> changes.ofIncident(incident.id()),
        why -> new JudgementFact.ReportLinked(incident.id(), report, Optional.of(why)));
    return Judging.done(
        call,
        call.words().say("judged.linked", "report", report),
        "/incidents/" + incident.id() + "/unlink",
        Map.of("report", report));
  }
}
