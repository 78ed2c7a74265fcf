package org.tocsin.core.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;

/** A view as it would be had some accounts never come: for asking what a level depends on. */
final class Without {

  private final SituationView view;
  private final Predicate<Report> dropped;

  Without(SituationView view, Predicate<Report> dropped) {
    this.view = view;
    this.dropped = dropped;
  }

  SituationView view() {
    List<SeenIncident> incidents = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (SeenIncident incident : view.incidents()) {
      rest(incident)
          .ifPresent(
              rest -> {
                incidents.add(rest);
                seen.add(rest.id());
              });
    }
    return new SituationView(
        view.asOf(),
        view.position(),
        view.situation(),
        view.sources(),
        kept(view.reports()),
        incidents,
        kept(view.loose()),
        view.agreements(),
        view.responses().stream().map(response -> answering(response, seen)).toList(),
        view.outcomes(),
        view.coverage().stream()
            .filter(
                count ->
                    count.incidents().isEmpty()
                        || count.incidents().stream().anyMatch(seen::contains))
            .map(count -> count.about(count.incidents().stream().filter(seen::contains).toList()))
            .toList(),
        view.signals(),
        view.forecasts(),
        view.findingJudgements(),
        view.seriesJudgements().stream()
            .filter(judgement -> seen.contains(judgement.incident()))
            .toList(),
        view.laterJudgements());
  }

  /** An analyst's choice that fell on a dropped account falls back to the stated rule. */
  private Optional<SeenIncident> rest(SeenIncident incident) {
    List<Report> accounts = kept(incident.accounts());
    if (accounts.size() == incident.accounts().size()) {
      return Optional.of(incident);
    }
    return accounts.isEmpty()
        ? Optional.empty()
        : Optional.of(Readings.of(incident, accounts, view.sources()));
  }

  private static Response answering(Response response, Set<String> seen) {
    return response.answering(response.incidents().stream().filter(seen::contains).toList());
  }

  private List<Report> kept(List<Report> reports) {
    return reports.stream().filter(dropped.negate()).toList();
  }
}
