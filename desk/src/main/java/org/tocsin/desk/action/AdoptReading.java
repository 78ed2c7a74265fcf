package org.tocsin.desk.action;

import java.util.Map;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.model.Incident;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Goes by one account's word for a field of an incident, rather than by the stated rule. */
public final class AdoptReading implements Action {

  @Override
  public Answer answer(Call call) {
    Incident incident = Judging.incident(call);
    String field = call.need("field");
    String report = call.need("report");
    Judging.record(
        call,
        incident.situation(),
        changes -> changes.ofIncident(incident.id()),
        why -> new JudgementFact.ReadingAdopted(incident.id(), field, report, why));
    return Judging.done(
        call,
        call.words().say("judged.adopted", "report", report),
        "/incidents/" + incident.id() + "/release",
        Map.of("field", field));
  }
}
