package org.tocsin.desk.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.ask.Nearest;
import org.tocsin.cli.ask.Typed;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.model.Ruling;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Verdict;
import org.tocsin.core.standard.Finding;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Confirms or rejects a proposed finding, or opens a decided one again. */
public final class JudgeFinding implements Action {

  /** What a person can decide. */
  private enum Decision {
    CONFIRM,
    REJECT,
    REOPEN
  }

  @Override
  public Answer answer(Call call) {
    Situation situation = Judging.situation(call);
    String key = call.need("finding");
    Decision decision = Typed.word(Decision.class, call.need("decision"));
    Optional<Verdict> verdict = call.field("verdict").map(text -> Typed.word(Verdict.class, text));
    Finding finding = finding(call, situation.id(), key);
    if (decision == Decision.REOPEN && finding.judgement().isEmpty()) {
      throw Refusal.of(
          "finding.not-judged",
          key,
          situation.id(),
          Nearest.offer(key, call.view(situation.id()).findingJudgements().keySet()));
    }
    Judging.record(
        call,
        situation.id(),
        changes -> changes.ofFinding(situation.id(), key),
        why ->
            switch (decision) {
              case CONFIRM ->
                  new JudgementFact.FindingJudged(
                      situation.id(), key, Ruling.CONFIRMED, verdict, why);
              case REJECT ->
                  new JudgementFact.FindingJudged(
                      situation.id(), key, Ruling.REJECTED, Optional.empty(), why);
              case REOPEN ->
                  new JudgementFact.FindingReopened(situation.id(), key, Optional.of(why));
            });
    String message = call.words().say("judged.finding-" + Typed.word(decision), "finding", key);
    return decision == Decision.REOPEN
        ? Judging.done(call, message)
        : Judging.done(
            call,
            message,
            "/situations/" + situation.id() + "/findings",
            Map.of("finding", key, "decision", "reopen"));
  }

  private static Finding finding(Call call, String situation, String key) {
    List<Finding> findings = call.reasoning(situation).findings();
    return findings.stream()
        .filter(each -> each.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    "finding.unknown",
                    key,
                    situation,
                    Nearest.offer(key, findings.stream().map(Finding::key).toList())));
  }
}
