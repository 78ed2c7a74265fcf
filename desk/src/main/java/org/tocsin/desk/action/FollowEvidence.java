package org.tocsin.desk.action;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.Outcome;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Situation;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** Leads from a reference such as {@code report/r-7} to the page where that stands. */
public final class FollowEvidence implements Action {

  @Override
  public Answer answer(Call call) {
    String kind = call.part("kind");
    String id = call.part("id");
    return address(call.room().state(), kind, id)
        .map(to -> Answer.moved(withDay(call, to)))
        .orElseThrow(() -> new NotThere(kind + "/" + id));
  }

  private static String withDay(Call call, String to) {
    int anchor = to.indexOf('#');
    return anchor < 0 ? call.link(to) : call.link(to.substring(0, anchor)) + to.substring(anchor);
  }

  /** From where one is led on: for lists, since finding an account's incident looks at many. */
  static Optional<String> way(DeskState state, String kind, String id) {
    return kind.equals("report")
        ? state
            .record(Report.class, RecordKind.REPORT, id)
            .map(report -> "/evidence/report/" + report.id())
        : address(state, kind, id);
  }

  private static Optional<String> address(DeskState state, String kind, String id) {
    return switch (kind) {
      case "report" -> report(state, id);
      case "incident" ->
          state.record(Incident.class, RecordKind.INCIDENT, id).map(it -> "/incidents/" + id);
      case "situation" ->
          state.record(Situation.class, RecordKind.SITUATION, id).map(it -> "/situations/" + id);
      case "source" -> Optional.of("/sources/" + id);
      case "response" ->
          state
              .record(Response.class, RecordKind.RESPONSE, id)
              .map(it -> "/responses?situation=" + it.situation() + "#response-" + id);
      case "outcome" ->
          state
              .record(Outcome.class, RecordKind.OUTCOME, id)
              .map(it -> "/situations/" + it.situation());
      case "agreement" ->
          state
              .record(Agreement.class, RecordKind.AGREEMENT, id)
              .map(it -> "/situations/" + it.situation() + "#findings");
      case "place", "lifeline", "people", "coverage", "actor", "signal", "tie" ->
          situationOf(state, kind, id);
      default -> Optional.empty();
    };
  }

  /** Where the account stands beside the others, or among those of its source. */
  private static Optional<String> report(DeskState state, String id) {
    return state
        .record(Report.class, RecordKind.REPORT, id)
        .map(
            report ->
                state.idsIn(report.situation(), RecordKind.INCIDENT).stream()
                    .filter(incident -> linked(state, incident, id))
                    .findFirst()
                    .map(incident -> "/incidents/" + incident + "#" + id)
                    .orElse("/sources/" + report.source()));
  }

  private static boolean linked(DeskState state, String incident, String report) {
    return state.links(incident).stream()
        .flatMap(version -> version.value().stream())
        .anyMatch(link -> link.linked() && link.report().equals(report));
  }

  /** What is a part of a situation: shown there. */
  private static Optional<String> situationOf(DeskState state, String kind, String id) {
    List<Situation> all = state.records(Situation.class, RecordKind.SITUATION);
    return all.stream()
        .filter(
            situation ->
                situation.place(id).isPresent()
                    || situation.lifeline(id).isPresent()
                    || situation.actor(id).isPresent()
                    || !state.signalHistories(situation.id()).isEmpty())
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(
            situation ->
                "/situations/" + situation.id() + (kind.equals("tie") ? "#ties" : "#people"));
  }
}
