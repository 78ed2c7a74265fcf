package org.tocsin.core.assess;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.gap.Easing;
import org.tocsin.core.model.Response;
import org.tocsin.core.text.Arg;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SeenIncident;

/** What was done about it, as far as it did something, and what eased. */
final class Answers {

  private Answers() {}

  /**
   * What eased after a response within 180 days and still stands. That a response was made is not
   * enough: a court's order that nobody follows opens no road.
   */
  static Indicator worked(Reasoning reasoning) {
    Instant since = reasoning.view().asOf().cutoff().minus(Duration.ofDays(180));
    List<Easing> easings =
        reasoning.gap().easings().stream()
            .filter(easing -> easing.stands() != Truth.NO)
            .filter(
                easing ->
                    easing.since().latest().map(latest -> latest.isAfter(since)).orElse(false))
            .toList();
    long certain =
        easings.stream().filter(easing -> easing.truth().and(easing.stands()) == Truth.YES).count();
    List<Response> responses =
        reasoning.view().responses().stream()
            .filter(
                response ->
                    easings.stream().anyMatch(easing -> easing.responses().contains(response.id())))
            .toList();
    SortedMap<String, Arg> args = new TreeMap<>();
    args.put("days", new Arg.Count(180));
    args.put("count", new Arg.Count(easings.size()));
    args.put(
        "responses",
        new Arg.Several(
            responses.stream()
                .map(response -> (Arg) new Arg.Name(response.by()))
                .distinct()
                .toList()));
    return Indicators.amount(
        "responses-worked-180d",
        Indicators.range(certain, easings.size()),
        easings.stream().flatMap(easing -> easing.evidence().stream()).distinct().toList(),
        "indicator.responses-worked",
        args);
  }

  /** Events that lower tension, after the last incident of rung 3 or more, within 180 days. */
  static Indicator easing(Reasoning reasoning) {
    Window window = new Window(reasoning.view(), 180);
    Optional<SeenIncident> lastGrave =
        window.incidents(3).stream().max(Comparator.comparing(SeenIncident::begin));
    List<SeenIncident> easing =
        window.incidents().stream()
            .filter(
                incident ->
                    incident.what().filter(what -> what.value().rung().isEmpty()).isPresent())
            .filter(
                incident ->
                    lastGrave.map(grave -> !incident.begin().isBefore(grave.begin())).orElse(true))
            .toList();
    SortedMap<String, Arg> args = new TreeMap<>();
    args.put("count", new Arg.Count(easing.size()));
    args.put("incidents", Shown.incidents(reasoning.view(), easing));
    return Indicators.amount(
        "easing-180d",
        Indicators.range(easing.stream().filter(window::certainKind).count(), easing.size()),
        Indicators.accounts(easing),
        "indicator.easing",
        args);
  }
}
