package org.tocsin.core.gap;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.model.Coverage;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.view.SituationView;

/**
 * Whether what happened was covered as its severity would bring, by the situation's own measure:
 * counts of articles ranked against severity, among counts of one source and one kind. Counts of
 * different sources are never compared with each other. How much other situations are covered is
 * not looked at.
 *
 * @param verdict on the latest serious events; UNKNOWN without counts, with too few, where sources
 *     differ, or where it depends on accounts that are not graded
 * @param counts by who counted and what
 * @param unusable counts on record whose period has no known length
 */
public record Attention(Verdict verdict, List<CoverageCounts> counts, List<String> unusable) {

  public enum Verdict {
    /** Less covered than its severity would bring. */
    LESS,
    IN_LINE,
    MORE,
    UNKNOWN
  }

  public Attention {
    counts = List.copyOf(counts);
    unusable = List.copyOf(unusable);
  }

  public static Attention of(SituationView view) {
    Map<String, List<Coverage>> groups = new LinkedHashMap<>();
    List<String> unusable = new ArrayList<>();
    for (Coverage coverage : view.coverage()) {
      if (CoverageCounts.days(coverage).isEmpty()) {
        unusable.add(coverage.id());
      } else {
        groups
            .computeIfAbsent(
                coverage.source() + " " + coverage.incidents().isEmpty(),
                unused -> new ArrayList<>())
            .add(coverage);
      }
    }
    List<CoverageCounts> counts =
        groups.values().stream().map(group -> CoverageCounts.of(view, group)).toList();
    return new Attention(agreed(counts), counts, unusable);
  }

  private static Verdict agreed(List<CoverageCounts> counts) {
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    counts.stream()
        .map(CoverageCounts::verdict)
        .filter(verdict -> verdict != Verdict.UNKNOWN)
        .forEach(verdicts::add);
    return verdicts.size() == 1 ? verdicts.iterator().next() : Verdict.UNKNOWN;
  }

  /** The counts that the verdict goes by; empty where it is UNKNOWN. */
  public Optional<CoverageCounts> telling() {
    return counts.stream()
        .filter(each -> verdict != Verdict.UNKNOWN && each.verdict() == verdict)
        .findFirst();
  }

  public List<String> evidence() {
    return counts.stream().flatMap(each -> each.evidence().stream()).distinct().toList();
  }

  /** The verdict, to be worded. */
  public Phrase statement() {
    Optional<CoverageCounts> telling = telling();
    if (telling.isEmpty() || telling.get().latest().isEmpty()) {
      return Phrase.of("attention.unknown");
    }
    Map<String, Arg> args =
        Map.of(
            "articles", new Arg.Amount(CoverageCounts.amount(telling.get().latest().get().rate())),
            "median", new Arg.Amount(CoverageCounts.amount(telling.get().median())),
            "counts", new Arg.Count(telling.get().units().size()));
    return switch (verdict) {
      case LESS -> Phrase.of("attention.less", args);
      case MORE -> Phrase.of("attention.more", args);
      case IN_LINE, UNKNOWN -> Phrase.of("attention.in-line", args);
    };
  }
}
