package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.Link;
import org.tocsin.core.model.Evidence;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Situation;
import org.tocsin.desk.page.FiledPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** Tells where an account went, and offers another of the same source. */
public final class ShowFiled implements Action {

  @Override
  public Answer answer(Call call) {
    String id = call.part("report");
    DeskState state = call.room().state();
    Report report =
        state
            .record(Report.class, RecordKind.REPORT, id)
            .orElseThrow(() -> new NotThere(id));
    Situation situation =
        state
            .record(Situation.class, RecordKind.SITUATION, report.situation())
            .orElseThrow(() -> new NotThere(id));
    String language = call.words().language();
    return Answer.page(
        "filed",
        call.words().say("report-form.filed", "report", id),
        new FiledPage(
            id,
            report.source(),
            situation.name().in(language),
            "/situations/" + situation.id(),
            incident(state, report)
                .map(
                    incident ->
                        new FiledPage.Where(
                            incident.name().in(language), "/incidents/" + incident.id())),
            report.evidence().stream().map(Evidence::id).toList(),
            "/intake/report?situation=" + situation.id() + "&source=" + report.source()));
  }

  private static Optional<Incident> incident(DeskState state, Report report) {
    return state.idsIn(report.situation(), RecordKind.INCIDENT).stream()
        .filter(
            incident ->
                state.links(incident).stream()
                    .flatMap(version -> version.value().stream())
                    .filter(Link::linked)
                    .anyMatch(link -> link.report().equals(report.id())))
        .findFirst()
        .flatMap(incident -> state.record(Incident.class, RecordKind.INCIDENT, incident));
  }
}
