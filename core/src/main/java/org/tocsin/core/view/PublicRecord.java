package org.tocsin.core.view;

import java.util.List;
import java.util.Map;
import org.tocsin.core.desk.FindingJudgement;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Source;

/** A view by the accounts of named sources alone. */
public final class PublicRecord {

  private PublicRecord() {}

  /** Of persons' decisions on findings, those given. */
  public static SituationView of(SituationView view, Map<String, FindingJudgement> judgements) {
    List<SeenIncident> incidents =
        view.incidents().stream().flatMap(incident -> view.inPublic(incident).stream()).toList();
    return new SituationView(
        view.asOf(),
        view.position(),
        view.situation(),
        view.sources(),
        named(view, view.reports()),
        incidents,
        named(view, view.loose()),
        view.agreements().stream().filter(agreement -> named(view, agreement.source())).toList(),
        view.responses().stream().filter(response -> named(view, response.source())).toList(),
        view.outcomes().stream().filter(outcome -> named(view, outcome.source())).toList(),
        view.coverage(),
        judgements,
        view.seriesJudgements(),
        view.laterJudgements());
  }

  private static List<Report> named(SituationView view, List<Report> reports) {
    return reports.stream().filter(report -> named(view, report.source())).toList();
  }

  public static boolean named(SituationView view, String source) {
    return view.source(source).filter(known -> !known.isProtected()).map(Source::id).isPresent();
  }
}
