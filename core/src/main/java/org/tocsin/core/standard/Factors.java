package org.tocsin.core.standard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.core.model.Report;
import org.tocsin.core.standard.FactorReading.IndicatorReading;
import org.tocsin.core.standard.FactorReading.State;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.PublicRecord;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/**
 * Reads the record against the 14 risk factors of the UN Framework of Analysis for Atrocity Crimes
 * (A/70/741-S/2016/71): by what people of the desk tagged accounts with, and by the small rules of
 * {@code standards/indicator-rules.txt}. A factor is as present as the most present of its
 * indicators.
 */
public final class Factors {

  private final SituationView view;

  /** In the order of the view, by the code that people tagged them with. */
  private final Map<String, List<Report>> tagged = new HashMap<>();

  private Factors(SituationView view) {
    this.view = view;
    for (Report report : view.reports()) {
      new LinkedHashSet<>(report.indicators())
          .forEach(code -> tagged.computeIfAbsent(code, unused -> new ArrayList<>()).add(report));
    }
  }

  /** By the standards that ship: exactly 14, by number. */
  public static List<FactorReading> of(SituationView view) {
    return of(view, Standards.shipped());
  }

  public static List<FactorReading> of(SituationView view, Standards standards) {
    Factors factors = new Factors(view);
    return standards.factors().stream().map(factors::reading).toList();
  }

  /** The same by the accounts of named sources alone. */
  public static List<FactorReading> toldInPublic(SituationView view, Standards standards) {
    return of(PublicRecord.of(view, view.findingJudgements()), standards);
  }

  private FactorReading reading(RiskFactor factor) {
    List<IndicatorReading> indicators = factor.indicators().stream().map(this::indicator).toList();
    State state =
        indicators.stream()
            .map(IndicatorReading::state)
            .max(Comparator.naturalOrder())
            .orElse(State.UNKNOWN);
    Set<String> evidence = new LinkedHashSet<>();
    indicators.forEach(
        indicator -> {
          indicator.tagged().forEach(report -> evidence.add(Accounts.cite(report)));
          indicator.byRule().forEach(report -> evidence.add(Accounts.cite(report)));
        });
    return new FactorReading(
        factor.number(),
        factor.group(),
        factor.name(),
        factor.citation(),
        factor.complete(),
        factor.sure(),
        state,
        indicators,
        says(factor, state, indicators),
        List.copyOf(evidence));
  }

  private IndicatorReading indicator(RiskFactor.Indicator indicator) {
    List<Report> tagged = this.tagged.getOrDefault(indicator.code(), List.of());
    State state = State.UNKNOWN;
    if (!tagged.isEmpty()) {
      state = tagged.stream().anyMatch(Accounts::certain) ? State.PRESENT : State.POSSIBLE;
    }
    Set<String> byRule = new LinkedHashSet<>();
    boolean ruled = !indicator.shows().isEmpty() || !indicator.may().isEmpty();
    for (SeenIncident incident : ruled ? view.incidents() : List.<SeenIncident>of()) {
      Told.Telling shows = Told.any(indicator.shows(), incident);
      Told.Telling may = Told.any(indicator.may(), incident);
      byRule.addAll(shows.accounts());
      byRule.addAll(may.accounts());
      state = higher(state, state(shows.or(may.atMostPossible()).truth()));
    }
    return new IndicatorReading(
        indicator.code(),
        indicator.says(),
        state,
        tagged.stream().map(Report::id).toList(),
        new ArrayList<>(byRule));
  }

  private static State state(Truth truth) {
    return truth == Truth.YES
        ? State.PRESENT
        : truth == Truth.UNKNOWN ? State.POSSIBLE : State.UNKNOWN;
  }

  private static State higher(State one, State other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Phrase says(RiskFactor factor, State state, List<IndicatorReading> indicators) {
    Arg name = new Arg.Name(factor.name());
    List<Arg> seen =
        indicators.stream()
            .filter(indicator -> indicator.state() != State.UNKNOWN)
            .map(indicator -> (Arg) new Arg.Verbatim(indicator.code()))
            .toList();
    Map<String, Arg> args =
        Map.of(
            "number", new Arg.Count(factor.number()),
            "factor", name,
            "indicators", new Arg.Several(seen));
    return switch (state) {
      case PRESENT -> Phrase.of("factor.present", args);
      case POSSIBLE -> Phrase.of("factor.possible", args);
      case UNKNOWN ->
          Phrase.of(
              "factor.unknown", Map.of("number", new Arg.Count(factor.number()), "factor", name));
    };
  }
}
