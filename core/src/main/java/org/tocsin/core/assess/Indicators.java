package org.tocsin.core.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Response;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/**
 * What is measured of a situation, in the order in which it is told. A first, plain set: counts
 * over stated windows. Each is one method and one line here, and each is named in {@code
 * levels.tsv} or not at all.
 */
public final class Indicators {

  public static final List<Function<SituationView, Indicator>> ALL =
      List.of(
          view -> highestRung(view, 30),
          view -> highestRung(view, 90),
          view -> highestRung(view, 730),
          view -> steps(view, 365),
          Indicators::soleLifelineObstructed,
          Indicators::clausesEngaged,
          Indicators::strongResponses,
          Indicators::eased);

  private Indicators() {}

  public static List<Indicator> of(SituationView view) {
    return ALL.stream().map(measure -> measure.apply(view)).toList();
  }

  /** The gravest rung reached in the window; 0 where there was no incident of any rung. */
  private static Indicator highestRung(SituationView view, int days) {
    Window window = new Window(view, days);
    List<SeenIncident> incidents = window.incidents(1);
    int possible =
        incidents.stream().mapToInt(incident -> incident.rung().orElse(0)).max().orElse(0);
    int certain =
        incidents.stream()
            .filter(window::certainKind)
            .mapToInt(incident -> incident.rung().orElse(0))
            .max()
            .orElse(0);
    List<SeenIncident> gravest =
        incidents.stream()
            .filter(incident -> incident.rung().equals(Optional.of(possible)))
            .toList();
    String name = "highest-rung-" + days + "d";
    Map<String, Arg> args = new TreeMap<>();
    args.put("days", new Arg.Count(days));
    args.put("rung", new Arg.Amount(range(certain, possible)));
    args.put("incidents", Shown.incidents(view, gravest));
    args.put("count", new Arg.Count(gravest.size()));
    return amount(
        name, range(certain, possible), accounts(gravest), "indicator.highest-rung", args);
  }

  /** Incidents of rung 2 and more. */
  private static Indicator steps(SituationView view, int days) {
    Window window = new Window(view, days);
    List<SeenIncident> incidents = window.incidents(2);
    long certain = incidents.stream().filter(window::certainKind).count();
    Map<String, Arg> args = new TreeMap<>();
    args.put("days", new Arg.Count(days));
    args.put("count", new Arg.Count(incidents.size()));
    args.put("incidents", Shown.incidents(view, incidents));
    return amount(
        "steps-" + days + "d",
        range(certain, incidents.size()),
        accounts(incidents),
        "indicator.steps",
        args);
  }

  /**
   * Whether a lifeline that is the only one of its kind was closed or narrowed, and is not known to
   * be open again.
   */
  private static Indicator soleLifelineObstructed(SituationView view) {
    List<Lifelines.Obstruction> obstructions =
        view.situation().lifelines().stream()
            .filter(lifeline -> Lifelines.sole(view.situation(), lifeline.id()))
            .flatMap(lifeline -> Lifelines.obstruction(view, lifeline).stream())
            .toList();
    List<SeenIncident> incidents =
        obstructions.stream().map(Lifelines.Obstruction::incident).distinct().toList();
    Truth truth =
        incidents.isEmpty()
            ? Truth.NO
            : obstructions.stream().anyMatch(Lifelines.Obstruction::graded)
                ? Truth.YES
                : Truth.UNKNOWN;
    Set<Arg> lifelines = new LinkedHashSet<>();
    obstructions.forEach(
        obstruction ->
            lifelines.add(
                Shown.lifeline(view, obstruction.incident(), obstruction.lifeline().id())));
    Map<String, Arg> args = new TreeMap<>();
    args.put("count", new Arg.Count(lifelines.size()));
    args.put("lifelines", new Arg.Several(List.copyOf(lifelines)));
    args.put("incidents", Shown.incidents(view, incidents));
    return new Indicator(
        "sole-lifeline-obstructed",
        new Indicator.Value.Answer(truth),
        accounts(incidents),
        Phrase.of(
            incidents.isEmpty()
                ? "indicator.sole-lifeline-open"
                : "indicator.sole-lifeline-obstructed",
            args));
  }

  /**
   * Incidents of two years that concern what a clause protects and that some account lays to a
   * party it binds.
   */
  private static Indicator clausesEngaged(SituationView view) {
    Window window = new Window(view, 730);
    List<Engagement> engagements = Engagement.proposed(view, window);
    Set<SeenIncident> incidents = new LinkedHashSet<>();
    Set<String> certain = new HashSet<>();
    for (Engagement engagement : engagements) {
      incidents.addAll(engagement.incidents());
      engagement.certain(window).forEach(incident -> certain.add(incident.id()));
    }
    List<String> evidence = new ArrayList<>(accounts(incidents));
    engagements.forEach(found -> evidence.add(Evidence.agreement(found.agreement().id())));
    Map<String, Arg> args = new TreeMap<>();
    args.put("count", new Arg.Count(incidents.size()));
    args.put(
        "clauses",
        new Arg.Several(
            engagements.stream().map(found -> found.clauseName(view)).distinct().toList()));
    return amount(
        "clauses-engaged-730d",
        range(certain.size(), incidents.size()),
        evidence.stream().distinct().toList(),
        "indicator.clauses-engaged",
        args);
  }

  /** Conditions or sanctions, court orders, protection on the ground: within a year. */
  private static Indicator strongResponses(SituationView view) {
    Window window = new Window(view, 365);
    List<Response> responses =
        view.responses().stream()
            .filter(response -> window.touches(response.happened()) != Truth.NO)
            .toList();
    List<Response> strong =
        responses.stream()
            .filter(
                response ->
                    response.instrument().compareTo(Response.Instrument.CONDITIONS_OR_SANCTIONS)
                        >= 0)
            .toList();
    long certain =
        strong.stream()
            .filter(response -> window.touches(response.happened()) == Truth.YES)
            .count();
    Map<String, Arg> args = new TreeMap<>();
    args.put("count", new Arg.Count(strong.size()));
    args.put("all", new Arg.Count(responses.size()));
    args.put(
        "responses",
        new Arg.Several(
            responses.stream()
                .map(response -> (Arg) new Arg.Name(response.by()))
                .distinct()
                .toList()));
    return amount(
        "strong-responses-365d",
        range(certain, strong.size()),
        responses.stream().map(response -> Evidence.response(response.id())).toList(),
        "indicator.strong-responses",
        args);
  }

  /**
   * Whether events that lower tension came after the last incident of rung 3 or more, within 180
   * days.
   */
  private static Indicator eased(SituationView view) {
    Window window = new Window(view, 180);
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
    Map<String, Arg> args = new TreeMap<>();
    args.put("count", new Arg.Count(easing.size()));
    args.put("incidents", Shown.incidents(view, easing));
    return amount(
        "easing-180d",
        range(easing.stream().filter(window::certainKind).count(), easing.size()),
        accounts(easing),
        "indicator.easing",
        args);
  }

  private static Indicator amount(
      String name, Figure figure, List<String> evidence, String key, Map<String, Arg> args) {
    return new Indicator(name, new Indicator.Value.Amount(figure), evidence, Phrase.of(key, args));
  }

  private static Figure range(long certain, long possible) {
    return certain == possible
        ? Figure.of(certain)
        : Figure.between(BigDecimal.valueOf(certain), BigDecimal.valueOf(possible));
  }

  private static List<String> accounts(Collection<SeenIncident> incidents) {
    return incidents.stream()
        .flatMap(incident -> Evidence.accounts(incident).stream())
        .distinct()
        .toList();
  }
}
