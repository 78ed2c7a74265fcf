package org.tocsin.desk.action;

import java.util.Map;
import java.util.Optional;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.model.Incident;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Takes back that an account is of an incident. */
public final class UnlinkAccount implements Action {

  @Override
  public Answer answer(Call call) {
    Incident incident = Judging.incident(call);
    String report = call.need("report");
    Judging.record(
        call,
        incident.situation(),
        changes -> changes.ofIncident(incident.id()),
        why -> new JudgementFact.ReportUnlinked(incident.id(), report, Optional.of(why)));
    Answer.Moved done =
        (Answer.Moved)
            Judging.done(
                call,
                call.words().say("judged.unlinked", "report", report),
                "/incidents/" + incident.id() + "/link",
                Map.of("report", report));
    // An incident without accounts has no page: what is left of it stands with its situation.
    boolean left = call.view(incident.situation()).incident(incident.id()).isPresent();
    return left
        ? done
        : new Answer.Moved("/situations/" + incident.situation(), done.message(), done.undo());
  }
}
