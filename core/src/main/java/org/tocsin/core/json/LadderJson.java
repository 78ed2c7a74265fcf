package org.tocsin.core.json;

import org.tocsin.core.ladder.AfterUnanswered;
import org.tocsin.core.ladder.Growth;
import org.tocsin.core.ladder.Ladder;
import org.tocsin.core.ladder.LadderAnalysis;
import org.tocsin.core.ladder.MassKilling;
import org.tocsin.core.ladder.Range;
import org.tocsin.core.text.Catalogue;
import org.tocsin.journal.json.JsonObject;

/** The steps on the severity ladder, and whether they grow. */
final class LadderJson {

  private LadderJson() {}

  static JsonObject of(LadderAnalysis analysis) {
    JsonObject.Builder byParty = JsonObject.builder();
    analysis.byParty().forEach((party, ladder) -> byParty.put(party, ladder(ladder).build()));
    return ladder(analysis.overall())
        .put("byParty", byParty.build())
        .put("massKilling", analysis.massKillings().stream().map(LadderJson::massKilling).toList())
        .build();
  }

  private static JsonObject.Builder ladder(Ladder ladder) {
    return JsonObject.builder()
        .put("steps", ladder.steps().stream().map(LadderJson::step).toList())
        .put("growth", growth(ladder.growth()))
        .put("growthAfterUnanswered", after(ladder.after()))
        .put("verdict", AssessmentJson.word(ladder.verdict()))
        .put("reason", AssessmentJson.word(ladder.reason()))
        .put("says", Catalogue.in("en").say(ladder.statement()))
        .put("evidence", AssessmentJson.strings(ladder.evidence()));
  }

  private static JsonObject step(Ladder.Placed placed) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("incident", placed.step().incident())
            .put("rung", placed.step().rung().number())
            .put("certain", placed.step().certain());
    placed.change().ifPresent(change -> json.put("change", change));
    placed.answered().ifPresent(answered -> json.put("answered", AssessmentJson.word(answered)));
    placed.strongest().ifPresent(strongest -> json.put("strongest", strongest.word()));
    return json.put("orderOpenWith", AssessmentJson.strings(placed.orderOpenWith())).build();
  }

  private static JsonObject growth(Growth growth) {
    return JsonObject.builder()
        .put("score", range(new Range(growth.scoreLow(), growth.scoreHigh())))
        .put("untiedPairs", growth.untiedPairs())
        .put("p", range(growth.p()))
        .build();
  }

  private static JsonObject after(AfterUnanswered after) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("unanswered", after.unanswered())
            .put("answered", after.answered());
    NumberJson.put(json, "riseAfterUnanswered", after.riseAfterUnanswered());
    NumberJson.put(json, "riseAfterAnswered", after.riseAfterAnswered());
    after.effect().ifPresent(effect -> json.put("effect", range(effect)));
    after.withinRung().ifPresent(within -> json.put("effectWithinRung", range(within)));
    return json.put("p", range(after.p()))
        .put("method", AssessmentJson.word(after.shown().method()))
        .put("orders", after.orders())
        .put("allOrders", after.allOrders())
        .build();
  }

  private static JsonObject range(Range range) {
    return JsonObject.builder()
        .put("low", NumberJson.rounded(range.low()))
        .put("high", NumberJson.rounded(range.high()))
        .build();
  }

  private static JsonObject massKilling(MassKilling count) {
    JsonObject.Builder json = JsonObject.builder();
    count.perpetrator().ifPresent(actor -> json.put("perpetrator", actor));
    json.put("killed", FigureJson.of(count.killed()))
        .put("reached", AssessmentJson.word(count.reached()));
    count.from().ifPresent(from -> json.put("from", from.toString()));
    return json.put("openAbove", AssessmentJson.strings(count.openAbove()))
        .put("incidents", AssessmentJson.strings(count.incidents()))
        .put("evidence", AssessmentJson.strings(count.evidence()))
        .build();
  }
}
