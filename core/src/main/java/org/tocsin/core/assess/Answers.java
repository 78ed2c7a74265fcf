package org.tocsin.core.assess;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.gap.Easing;
import org.tocsin.core.model.Response;
import org.tocsin.core.text.Arg;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SeenIncident;

/** What was done about it, as far as it did something, and what eased. */
final class Answers {

  private Answers() {}

  /** That something lower followed, or that it followed at some time, shows no working. */
  private static final Set<Easing.Kind> WORKED =
      EnumSet.of(Easing.Kind.COMPLIED, Easing.Kind.REOPENED, Easing.Kind.QUIET);

  /**
   * What eased after a response within 180 days, by graded sources, and is not known to have been
   * undone. That a response was made is not enough: a court's order that nobody follows opens no
   * road. What only may have eased is told and not counted: hope lowers no level.
   */
  static Indicator worked(Reasoning reasoning) {
    List<Easing> easings = easings(reasoning);
    Set<String> open =
        easings(reasoning.inPublic()).stream()
            .flatMap(easing -> easing.responses().stream())
            .collect(Collectors.toSet());
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
                .map(
                    response ->
                        open.contains(response.id())
                            ? (Arg) new Arg.Name(response.by())
                            : new Arg.Term("response.protected"))
                .distinct()
                .toList()));
    return Indicators.amount(
        "responses-worked-180d",
        Figure.of(easings.size()),
        easings.stream().flatMap(easing -> easing.evidence().stream()).distinct().toList(),
        "indicator.responses-worked",
        args);
  }

  /** What eased, by graded sources, since that time, and is not known to have been undone. */
  private static List<Easing> easings(Reasoning reasoning) {
    Instant since = reasoning.view().asOf().cutoff().minus(Duration.ofDays(180));
    return reasoning.gap().easings().stream()
        .filter(easing -> WORKED.contains(easing.kind()))
        .filter(easing -> easing.truth() == Truth.YES && easing.stands() != Truth.NO)
        .filter(
            easing -> easing.since().latest().map(latest -> latest.isAfter(since)).orElse(false))
        .toList();
  }

  /**
   * Events that lower tension, by graded accounts, after the last incident of rung 3 or more within
   * the window. One that is only possible is not counted.
   */
  static Function<Reasoning, Indicator> easing(int days) {
    return reasoning -> easing(reasoning, days);
  }

  private static Indicator easing(Reasoning reasoning, int days) {
    Window window = new Window(reasoning.view(), days);
    Optional<SeenIncident> lastGrave =
        window.incidents(3).stream().max(Comparator.comparing(SeenIncident::begin));
    List<SeenIncident> easing =
        window.incidents().stream()
            .filter(
                incident ->
                    incident.what().filter(what -> what.value().rung().isEmpty()).isPresent())
            .filter(window::certainKind)
            .filter(
                incident ->
                    lastGrave.map(grave -> !incident.begin().isBefore(grave.begin())).orElse(true))
            .toList();
    SortedMap<String, Arg> args = new TreeMap<>();
    args.put("days", new Arg.Count(days));
    args.put("count", new Arg.Count(easing.size()));
    args.put("incidents", Shown.incidents(reasoning.view(), easing));
    return Indicators.amount(
        "easing-" + days + "d",
        Figure.of(easing.size()),
        Indicators.accounts(easing),
        "indicator.easing",
        args);
  }
}
