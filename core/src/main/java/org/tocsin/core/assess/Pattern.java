package org.tocsin.core.assess;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.ladder.Ladder;
import org.tocsin.core.ladder.LadderAnalysis;
import org.tocsin.core.series.KindFamily;
import org.tocsin.core.series.Membership;
import org.tocsin.core.text.Arg;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SeenIncident;

/** Whether incidents repeat each other, and whether they grow. */
final class Pattern {

  /** What does people harm; speech, restrictions and advances foreshadow it. */
  private static final List<KindFamily> HARM =
      List.of(
          KindFamily.OBSTRUCTION,
          KindFamily.DESTRUCTION,
          KindFamily.DETENTION,
          KindFamily.ASSAULT,
          KindFamily.LETHAL_VIOLENCE,
          KindFamily.DISPLACEMENT);

  /** One series, by its members of the year. */
  private record Year(List<SeenIncident> possible, long certain) {}

  private Pattern() {}

  /** How many incidents of the year are of the longest series of a harmful kind. */
  static Indicator repeated(Reasoning reasoning) {
    Window window = new Window(reasoning.view(), 365);
    Optional<Year> longest =
        reasoning.memberships().entrySet().stream()
            .filter(entry -> entry.getKey().family().filter(HARM::contains).isPresent())
            .map(entry -> year(reasoning, window, entry.getValue()))
            .max(
                Comparator.comparingLong(Year::certain)
                    .thenComparing(year -> year.possible().size()));
    List<SeenIncident> incidents = longest.map(Year::possible).orElse(List.of());
    SortedMap<String, Arg> args = new TreeMap<>();
    args.put("days", new Arg.Count(365));
    args.put("count", new Arg.Count(incidents.size()));
    args.put("incidents", Shown.incidents(reasoning.view(), incidents));
    return Indicators.amount(
        "repeated-365d",
        Indicators.range(longest.map(Year::certain).orElse(0L), incidents.size()),
        Indicators.accounts(incidents),
        "indicator.repeated",
        args);
  }

  private static Year year(Reasoning reasoning, Window window, List<Membership> members) {
    List<Membership> counted =
        members.stream()
            .filter(Membership::counts)
            .filter(each -> in(reasoning, window, each))
            .toList();
    return new Year(
        counted.stream()
            .flatMap(member -> reasoning.view().incident(member.incident()).stream())
            .toList(),
        counted.stream()
            .filter(Membership::certain)
            .filter(
                member ->
                    reasoning
                        .view()
                        .incident(member.incident())
                        .filter(incident -> window.touches(incident) == Truth.YES)
                        .isPresent())
            .count());
  }

  private static boolean in(Reasoning reasoning, Window window, Membership member) {
    return reasoning
        .view()
        .incident(member.incident())
        .filter(incident -> window.touches(incident) != Truth.NO)
        .isPresent();
  }

  /** Whether {@link #growsAfterUnanswered} says yes, sooner. */
  static boolean surelyGrowsAfterUnanswered(Reasoning reasoning) {
    return LadderAnalysis.growsAfterUnanswered(reasoning.view());
  }

  /** Unknown where there are too few steps to tell. */
  static Indicator growsAfterUnanswered(Reasoning reasoning) {
    Ladder ladder = reasoning.overallLadder();
    Truth truth =
        switch (ladder.verdict()) {
          case GROWING_AFTER_UNANSWERED -> Truth.YES;
          case GROWING, NOT_GROWING -> Truth.NO;
          case TOO_FEW_TO_TELL -> Truth.UNKNOWN;
        };
    List<String> evidence =
        truth == Truth.UNKNOWN
            ? List.of()
            : ladder.steps().stream()
                .flatMap(placed -> placed.step().evidence().stream())
                .distinct()
                .toList();
    return new Indicator(
        "grows-after-unanswered", new Indicator.Value.Answer(truth), evidence, ladder.statement());
  }
}
