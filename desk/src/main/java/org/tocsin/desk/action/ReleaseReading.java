package org.tocsin.desk.action;

import java.util.Map;
import java.util.Optional;
import org.tocsin.core.desk.AdoptedReading;
import org.tocsin.core.desk.Version;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.model.Incident;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Goes by the stated rule again for a field of an incident. */
public final class ReleaseReading implements Action {

  @Override
  public Answer answer(Call call) {
    Incident incident = Judging.incident(call);
    String field = call.need("field");
    Optional<String> before =
        call.room().state().readingHistory(incident.id(), field).stream()
            .reduce((earlier, later) -> later)
            .flatMap(Version::value)
            .map(AdoptedReading::report);
    Judging.record(
        call,
        incident.situation(),
        changes -> changes.ofIncident(incident.id()),
        why -> new JudgementFact.ReadingReleased(incident.id(), field, Optional.of(why)));
    String message = call.words().say("judged.released");
    return before
        .map(
            report ->
                Judging.done(
                    call,
                    message,
                    "/incidents/" + incident.id() + "/adopt",
                    Map.of("field", field, "report", report)))
        .orElseGet(() -> Judging.done(call, message));
  }
}
