package org.tocsin.desk.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.ask.Nearest;
import org.tocsin.cli.ask.Typed;
import org.tocsin.cli.workspace.OnFile;
import org.tocsin.core.desk.SeriesJudgement;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.model.Situation;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Judges whether an incident is of a series, or leaves it to the rule again. */
public final class JudgeMember implements Action {

  /** What a person can decide. */
  private enum Decision {
    CONFIRM,
    REJECT,
    RELEASE
  }

  @Override
  public Answer answer(Call call) {
    Situation situation = Judging.situation(call);
    String series = call.need("series");
    String incident = OnFile.incident(call.room().state(), call.need("incident")).id();
    Decision decision = Typed.word(Decision.class, call.need("decision"));
    SituationView view = call.view(situation.id());
    requireKnown(call, view, series, incident);
    Optional<SeriesJudgement> before =
        view.seriesJudgements().stream()
            .filter(judged -> judged.series().equals(series))
            .filter(judged -> judged.incident().equals(incident))
            .findFirst();
    if (decision == Decision.RELEASE && before.isEmpty()) {
      List<String> judged =
          view.seriesJudgements().stream()
              .filter(each -> each.series().equals(series))
              .map(SeriesJudgement::incident)
              .toList();
      throw Refusal.of(
          "series.not-judged", incident, situation.id(), Nearest.offer(incident, judged));
    }
    Judging.record(
        call,
        situation.id(),
        changes -> changes.ofMember(situation.id(), series, incident),
        why ->
            decision == Decision.RELEASE
                ? new JudgementFact.SeriesReleased(
                    situation.id(), series, incident, Optional.of(why))
                : new JudgementFact.SeriesJudged(
                    situation.id(), series, incident, decision == Decision.CONFIRM, why));
    String message =
        call.words().say("judged.member-" + Typed.word(decision), "incident", incident);
    String undo =
        before
            .map(judged -> judged.belongs() ? Decision.CONFIRM : Decision.REJECT)
            .map(Typed::word)
            .orElse("release");
    return Judging.done(
        call,
        message,
        "/situations/" + situation.id() + "/series",
        Map.of("series", series, "incident", incident, "decision", undo));
  }

  private static void requireKnown(Call call, SituationView view, String series, String incident) {
    boolean known =
        call.reasoning(view.situation().id()).series().series().stream()
            .anyMatch(each -> each.key().toString().equals(series));
    if (!known) {
      throw Refusal.of("series.not-a-key", series);
    }
    if (view.incident(incident).isEmpty()) {
      List<String> incidents = view.incidents().stream().map(SeenIncident::id).toList();
      throw Refusal.of(
          "series.no-incident",
          incident,
          view.situation().id(),
          Nearest.offer(incident, incidents));
    }
  }
}
