package org.tocsin.core.assess;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.lifeline.Closure;
import org.tocsin.core.lifeline.CutOff;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.text.Arg;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/** Whether people are without a lifeline that is the last of its kind for them. */
final class Supply {

  /** How long an obstruction that ended still tells of danger. */
  private static final Duration RECENT = Duration.ofDays(30);

  private Supply() {}

  /** Closed or narrowed now, or in the last 30 days. */
  static Indicator soleLifelineObstructed(Reasoning reasoning) {
    Instant since = reasoning.view().asOf().cutoff().minus(RECENT);
    return obstructed(
        reasoning,
        "sole-lifeline-obstructed",
        reasoning.lifelines().cutOffs().stream()
            .filter(CutOff::lastOfKind)
            .filter(
                cut ->
                    cut.still() != Truth.NO
                        || cut.until().map(end -> end.latest().isAfter(since)).orElse(true))
            .toList(),
        "indicator.sole-lifeline-obstructed",
        "indicator.sole-lifeline-open");
  }

  /** Closed, and not known to be open again. */
  static Indicator cutOffNow(Reasoning reasoning) {
    return obstructed(
        reasoning,
        "cut-off-now",
        reasoning.lifelines().cutOffs().stream()
            .filter(cut -> cut.lastOfKind() && cut.effect() == LifelineEffect.CLOSES)
            .filter(cut -> cut.still() != Truth.NO)
            .toList(),
        "indicator.cut-off-now",
        "indicator.not-cut-off-now");
  }

  private static Indicator obstructed(
      Reasoning reasoning, String name, List<CutOff> cuts, String obstructed, String open) {
    SituationView view = reasoning.view();
    Set<SeenIncident> incidents = new LinkedHashSet<>();
    Set<Arg> lifelines = new LinkedHashSet<>();
    Set<String> evidence = new LinkedHashSet<>();
    boolean graded = false;
    for (CutOff cut : cuts) {
      for (Closure closure : cut.closures()) {
        graded |= closure.graded();
        evidence.addAll(closure.evidence());
        evidence.addAll(closure.disputedBy());
        view.incident(closure.incident())
            .ifPresent(
                incident -> {
                  incidents.add(incident);
                  lifelines.add(Shown.lifeline(view, incident, closure.lifeline()));
                });
      }
    }
    SortedMap<String, Arg> args = new TreeMap<>();
    args.put("count", new Arg.Count(lifelines.size()));
    args.put("lifelines", new Arg.Several(List.copyOf(lifelines)));
    args.put("incidents", Shown.incidents(view, incidents));
    return Indicators.answer(
        name,
        cuts.isEmpty() ? Truth.NO : graded ? Truth.YES : Truth.UNKNOWN,
        List.copyOf(evidence),
        cuts.isEmpty() ? open : obstructed,
        args);
  }
}
