package org.tocsin.desk.action;

import org.tocsin.core.model.Incident;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.page.IncidentPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** One incident: who says what, and what the desk goes by. */
public final class ShowIncident implements Action {

  @Override
  public Answer answer(Call call) {
    String id = call.part("incident");
    String situation =
        call.room()
            .state()
            .record(Incident.class, RecordKind.INCIDENT, id)
            .map(Incident::situation)
            .orElseThrow(() -> new NotThere(id));
    SituationView view = call.view(situation);
    IncidentPage page =
        view.incident(id)
            .map(seen -> IncidentPage.of(call.sight(), view, seen))
            .orElseThrow(() -> new NotThere(id));
    return Answer.page("incident", page.name(), page);
  }
}
