package org.tocsin.core.json;

import java.time.Duration;
import java.util.Optional;
import org.tocsin.core.gap.Asked;
import org.tocsin.core.gap.Attention;
import org.tocsin.core.gap.Compliance;
import org.tocsin.core.gap.CoverageCounts;
import org.tocsin.core.gap.Easing;
import org.tocsin.core.gap.FirstResponse;
import org.tocsin.core.gap.IncidentGap;
import org.tocsin.core.gap.ResponseGap;
import org.tocsin.core.gap.Share;
import org.tocsin.core.text.Catalogue;
import org.tocsin.journal.json.JsonObject;

/** What was answered and what was not, and whether it was looked at. */
final class GapJson {

  private static final double SECONDS_A_DAY = 86_400;

  private GapJson() {}

  static JsonObject of(ResponseGap gap) {
    return JsonObject.builder()
        .put("window", gap.windowDays())
        .put("unansweredShare", share(gap.unanswered()))
        .put("incidents", gap.incidents().stream().map(GapJson::incident).toList())
        .put("open", AssessmentJson.strings(gap.open().stream().map(IncidentGap::id).toList()))
        .put("firstResponseDays", first(gap.firstResponse()))
        .put("compliance", compliance(gap.compliance()))
        .put("eased", gap.easings().stream().map(GapJson::easing).toList())
        .put("says", AssessmentJson.sentences(gap.statements()))
        .build();
  }

  private static JsonObject share(Share share) {
    JsonObject.Builder json = JsonObject.builder();
    share.figure().ifPresent(figure -> json.put("share", FigureJson.of(figure)));
    return json.put("lowPart", share.lowPart())
        .put("lowWhole", share.lowWhole())
        .put("highPart", share.highPart())
        .put("highWhole", share.highWhole())
        .build();
  }

  private static JsonObject incident(IncidentGap gap) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("incident", gap.id())
            .put("rung", gap.rung())
            .put("state", AssessmentJson.word(gap.state()))
            .put(
                "responses",
                AssessmentJson.strings(
                    gap.answers().stream().map(answer -> answer.response().id()).toList()));
    gap.first().ifPresent(first -> json.put("firstDays", days(first.shortest(), first.longest())));
    return json.put("evidence", AssessmentJson.strings(gap.evidence())).build();
  }

  private static JsonObject first(FirstResponse first) {
    JsonObject.Builder json =
        JsonObject.builder().put("incidents", first.incidents()).put("without", first.without());
    first.shortest().ifPresent(least -> json.put("median", days(least, first.longest())));
    return json.build();
  }

  private static JsonObject days(Duration shortest, Optional<Duration> longest) {
    JsonObject.Builder json =
        JsonObject.builder().put("low", NumberJson.rounded(shortest.toSeconds() / SECONDS_A_DAY));
    longest.ifPresent(
        most -> json.put("high", NumberJson.rounded(most.toSeconds() / SECONDS_A_DAY)));
    return json.build();
  }

  private static JsonObject compliance(Compliance compliance) {
    return JsonObject.builder()
        .put("rate", share(compliance.rate()))
        .put("asked", compliance.asked().stream().map(GapJson::asked).toList())
        .build();
  }

  private static JsonObject asked(Asked asked) {
    return JsonObject.builder()
        .put("response", asked.response().id())
        .put("due", asked.due())
        .put("standing", AssessmentJson.word(asked.standing()))
        .put(
            "said",
            asked.said().stream()
                .map(
                    said ->
                        JsonObject.builder()
                            .put("source", said.source())
                            .put("verdict", AssessmentJson.word(said.verdict()))
                            .put("weighs", said.weighs())
                            .build())
                .toList())
        .put("evidence", AssessmentJson.strings(asked.evidence()))
        .build();
  }

  private static JsonObject easing(Easing easing) {
    return JsonObject.builder()
        .put("kind", AssessmentJson.word(easing.kind()))
        .put("responses", AssessmentJson.strings(easing.responses()))
        .put("incidents", AssessmentJson.strings(easing.incidents()))
        .put("surely", AssessmentJson.word(easing.truth()))
        .put("stands", AssessmentJson.word(easing.stands()))
        .put("evidence", AssessmentJson.strings(easing.evidence()))
        .build();
  }

  static JsonObject of(Attention attention) {
    return JsonObject.builder()
        .put("verdict", AssessmentJson.word(attention.verdict()))
        .put("says", Catalogue.in("en").say(attention.statement()))
        .put("counts", attention.counts().stream().map(GapJson::counts).toList())
        .put("unusable", AssessmentJson.strings(attention.unusable()))
        .put("evidence", AssessmentJson.strings(attention.evidence()))
        .build();
  }

  private static JsonObject counts(CoverageCounts counts) {
    return JsonObject.builder()
        .put("source", counts.source())
        .put("verdict", AssessmentJson.word(counts.verdict()))
        .put("units", counts.units().stream().map(GapJson::unit).toList())
        .build();
  }

  private static JsonObject unit(CoverageCounts.Unit unit) {
    return JsonObject.builder()
        .put("coverage", unit.coverage())
        .put("articles", unit.articles())
        .put("articlesIn30Days", NumberJson.rounded(unit.rate()))
        .put("rung", unit.rung())
        .put("incidents", AssessmentJson.strings(unit.incidents()))
        .put("asFew", NumberJson.rounded(unit.asFew()))
        .put("verdict", AssessmentJson.word(unit.verdict()))
        .build();
  }
}
