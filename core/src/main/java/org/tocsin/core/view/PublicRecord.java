package org.tocsin.core.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.core.desk.FindingJudgement;
import org.tocsin.core.model.Coverage;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;

/**
 * A view by the accounts of named sources alone. That a person put an incident into a series is
 * left out, since it may rest on what protected sources told; that a person took one out is kept.
 * Forecasts are left out: whether a panel may be told of is not known.
 */
public final class PublicRecord {

  private PublicRecord() {}

  /** Of persons' decisions on findings, those given. */
  public static SituationView of(SituationView view, Map<String, FindingJudgement> judgements) {
    List<SeenIncident> incidents =
        view.incidents().stream().flatMap(incident -> view.inPublic(incident).stream()).toList();
    Set<String> seen = incidents.stream().map(SeenIncident::id).collect(Collectors.toSet());
    return new SituationView(
        view.asOf(),
        view.position(),
        counted(view),
        view.sources(),
        named(view, view.reports()),
        incidents,
        named(view, view.loose()),
        view.agreements().stream().filter(agreement -> named(view, agreement.source())).toList(),
        view.responses().stream()
            .filter(response -> named(view, response.source()))
            .flatMap(response -> open(view, response, seen).stream())
            .toList(),
        view.outcomes().stream().filter(outcome -> named(view, outcome.source())).toList(),
        view.coverage().stream()
            .filter(count -> named(view, count.source()))
            .flatMap(count -> open(count, seen).stream())
            .toList(),
        view.signals().stream().filter(signal -> signal.provenance().open()).toList(),
        List.of(),
        judgements,
        view.seriesJudgements().stream().filter(judged -> !judged.belongs()).toList(),
        view.laterJudgements());
  }

  private static Situation counted(SituationView view) {
    return view.situation()
        .peopled(
            view.situation().people().stream()
                .filter(claim -> named(view, claim.source()))
                .toList());
  }

  /** What answers only incidents that are not told is not told either. */
  private static Optional<Response> open(SituationView view, Response response, Set<String> seen) {
    List<String> answered = response.incidents().stream().filter(seen::contains).toList();
    return answered.isEmpty() && !response.incidents().isEmpty()
        ? Optional.empty()
        : Optional.of(
            response
                .answering(answered)
                .complying(
                    response.compliance().stream()
                        .filter(said -> named(view, said.source()))
                        .toList()));
  }

  private static Optional<Coverage> open(Coverage count, Set<String> seen) {
    List<String> about = count.incidents().stream().filter(seen::contains).toList();
    return about.isEmpty() && !count.incidents().isEmpty()
        ? Optional.empty()
        : Optional.of(count.about(about));
  }

  private static List<Report> named(SituationView view, List<Report> reports) {
    return reports.stream().filter(report -> named(view, report.source())).toList();
  }

  public static boolean named(SituationView view, String source) {
    return view.source(source).filter(known -> !known.isProtected()).map(Source::id).isPresent();
  }
}
