package org.tocsin.core.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tocsin.core.gap.ResponseGap;
import org.tocsin.core.model.Response;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.view.Evidence;
import org.tocsin.core.view.SituationView;
import org.tocsin.notice.SectionKind;

/**
 * What an alert says of others' responses within a year before the cutoff: each by name, and
 * whether it was heeded.
 */
final class ResponseLines {

  private static final int DAYS = 365;

  private final SituationView view;
  private final ResponseGap gap;

  /**
   * @param gap what was answered and what was not, by what named sources tell
   */
  ResponseLines(SituationView view, ResponseGap gap) {
    this.view = view;
    this.gap = gap;
  }

  void addTo(List<Draft.Line> lines) {
    for (Response response : recent()) {
      List<String> evidence = List.of(Evidence.response(response.id()));
      lines.add(
          line(
              "draft.response.given",
              Map.of(
                  "by",
                  new Arg.Name(response.by()),
                  "instrument",
                  new Arg.Term("instrument." + response.instrument().word()),
                  "when",
                  Wordings.when(view, response.source(), response.happened()),
                  "source",
                  Wordings.source(view, response.source())),
              evidence));
      response
          .asked()
          .ifPresent(
              asked ->
                  lines.add(
                      line(
                          "draft.response.asked",
                          Map.of("by", new Arg.Name(response.by()), "asked", new Arg.Name(asked)),
                          evidence)));
      response
          .compliance()
          .forEach(
              said ->
                  lines.add(
                      line(
                          "draft.response.complied-" + Wordings.word(said.verdict()),
                          Map.of(
                              "by",
                              new Arg.Name(response.by()),
                              "source",
                              Wordings.source(view, said.source())),
                          evidence)));
    }
    gap(lines);
  }

  private void gap(List<Draft.Line> lines) {
    List<String> evidence = Citable.of(gap.evidence());
    if (!evidence.isEmpty()) {
      gap.statements()
          .forEach(phrase -> lines.add(Draft.Line.says(SectionKind.RESPONSE, phrase, evidence)));
    }
  }

  private List<Response> recent() {
    Instant since = view.asOf().cutoff().minus(Duration.ofDays(DAYS));
    List<Response> recent = new ArrayList<>(view.responses());
    recent.removeIf(
        response ->
            response
                .happened()
                .bounds()
                .to()
                .known()
                .filter(end -> !end.isAfter(since))
                .isPresent());
    return recent;
  }

  private static Draft.Line line(String key, Map<String, Arg> args, List<String> evidence) {
    return Draft.Line.says(SectionKind.RESPONSE, Phrase.of(key, Wordings.sorted(args)), evidence);
  }
}
