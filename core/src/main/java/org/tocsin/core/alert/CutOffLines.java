package org.tocsin.core.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.core.assess.Indicator;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.lifeline.CutOff;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.time.Truth;
import org.tocsin.notice.SectionKind;

/**
 * Who is cut off, for how long, in person-hours, now or in the last 30 days; by what named sources
 * tell.
 */
final class CutOffLines {

  private static final Duration RECENT = Duration.ofDays(30);

  /** Settlements told of one by one; the latest first. */
  private static final int TOLD = 5;

  private final Reasoning open;
  private final Indicator obstructed;
  private final PublicPlaces places;

  /**
   * @param open what named sources tell
   * @param obstructed whether a last lifeline was obstructed, by the same
   * @param places of the whole view, which know what is told in confidence alone
   */
  CutOffLines(Reasoning open, Indicator obstructed, PublicPlaces places) {
    this.open = open;
    this.obstructed = obstructed;
    this.places = places;
  }

  void addTo(List<Draft.Line> lines) {
    add(lines, obstructed.statement(), obstructed.evidence());
    Instant since = open.view().asOf().cutoff().minus(RECENT);
    open.lifelines().cutOffs().stream()
        .filter(cut -> cut.effect() == LifelineEffect.CLOSES)
        .filter(
            cut ->
                cut.still() != Truth.NO
                    || cut.until().map(end -> end.latest().isAfter(since)).orElse(true))
        .filter(cut -> !places.isToldInConfidenceAlone(cut.settlement().id()))
        .sorted(Comparator.comparing((CutOff cut) -> cut.since().latest()).reversed())
        .limit(TOLD)
        .forEach(cut -> add(lines, phrase(cut), cut.evidence()));
  }

  private Phrase phrase(CutOff cut) {
    return Phrase.of(
        switch (cut.still()) {
          case YES -> "draft.cut-off.still";
          case NO -> "draft.cut-off.was";
          case UNKNOWN -> "draft.cut-off.open";
        },
        new TreeMap<>(
            Map.of(
                "settlement", new Arg.Name(cut.settlement().name()),
                "lifelines", new Arg.Several(cut.lifelines().stream().map(this::named).toList()),
                "people", new Arg.Amount(cut.settlement().people()),
                "hours", new Arg.Amount(cut.hours().figure()),
                "personHours", new Arg.Amount(cut.personHours()))));
  }

  private Arg named(String lifeline) {
    return open.view()
        .situation()
        .lifeline(lifeline)
        .map(Lifeline::name)
        .<Arg>map(Arg.Name::new)
        .orElse(new Arg.Term("lifeline.unknown"));
  }

  private static void add(List<Draft.Line> lines, Phrase phrase, List<String> evidence) {
    List<String> cited = Citable.of(evidence);
    if (!cited.isEmpty()) {
      lines.add(Draft.Line.says(SectionKind.POPULATION, phrase, cited));
    }
  }
}
