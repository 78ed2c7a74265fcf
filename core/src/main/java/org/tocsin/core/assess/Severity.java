package org.tocsin.core.assess;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.tocsin.core.ladder.MassKilling;
import org.tocsin.core.text.Arg;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/** How grave what happened is, and how much of it there was. */
final class Severity {

  private Severity() {}

  /** The gravest rung reached in the window; 0 where there was no incident of any rung. */
  static Function<Reasoning, Indicator> highest(int days) {
    return reasoning -> highest(reasoning.view(), days);
  }

  private static Indicator highest(SituationView view, int days) {
    Window window = new Window(view, days);
    List<SeenIncident> incidents = window.incidents(1);
    int possible = incidents.stream().mapToInt(Severity::rung).max().orElse(0);
    int certain =
        incidents.stream().filter(window::certainKind).mapToInt(Severity::rung).max().orElse(0);
    List<SeenIncident> gravest =
        incidents.stream()
            .filter(incident -> incident.rung().equals(Optional.of(possible)))
            .toList();
    SortedMap<String, Arg> args = new TreeMap<>();
    args.put("days", new Arg.Count(days));
    args.put("rung", new Arg.Amount(Indicators.range(certain, possible)));
    args.put("incidents", Shown.incidents(view, gravest));
    args.put("count", new Arg.Count(gravest.size()));
    return Indicators.amount(
        "highest-rung-" + days + "d",
        Indicators.range(certain, possible),
        Indicators.accounts(gravest),
        "indicator.highest-rung",
        args);
  }

  private static int rung(SeenIncident incident) {
    return incident.rung().orElse(0);
  }

  /** Incidents of that rung and more: 2 for steps, 6 for grave ones. */
  static Function<Reasoning, Indicator> count(int lowestRung, int days) {
    String name = (lowestRung >= 6 ? "grave-incidents-" : "steps-") + days + "d";
    return reasoning -> {
      Window window = new Window(reasoning.view(), days);
      List<SeenIncident> incidents = window.incidents(lowestRung);
      long certain = incidents.stream().filter(window::certainKind).count();
      SortedMap<String, Arg> args = new TreeMap<>();
      args.put("days", new Arg.Count(days));
      args.put("rung", new Arg.Count(lowestRung));
      args.put("count", new Arg.Count(incidents.size()));
      args.put("incidents", Shown.incidents(reasoning.view(), incidents));
      return Indicators.amount(
          name,
          Indicators.range(certain, incidents.size()),
          Indicators.accounts(incidents),
          "indicator.steps",
          args);
    };
  }

  /**
   * Whether the deaths of non-combatants within any twelve months that end in the last year add up
   * to 1,000 or more by one perpetrator.
   */
  static Indicator massKilling(Reasoning reasoning) {
    Window year = new Window(reasoning.view(), 365);
    List<MassKilling> recent =
        reasoning.massKillings().stream()
            .filter(
                count ->
                    count.incidents().stream()
                        .flatMap(id -> reasoning.view().incident(id).stream())
                        .anyMatch(incident -> year.touches(incident) != Truth.NO))
            .toList();
    Truth reached = recent.stream().map(MassKilling::reached).reduce(Truth.NO, Truth::or);
    List<String> evidence =
        recent.stream()
            .filter(count -> count.reached() != Truth.NO)
            .flatMap(count -> count.evidence().stream())
            .distinct()
            .toList();
    return Indicators.answer(
        "mass-killing",
        reached,
        evidence,
        switch (reached) {
          case YES -> "indicator.mass-killing-reached";
          case UNKNOWN -> "indicator.mass-killing-open";
          case NO -> "indicator.mass-killing-not-reached";
        },
        new TreeMap<>());
  }
}
