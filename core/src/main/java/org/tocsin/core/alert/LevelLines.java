package org.tocsin.core.alert;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.assess.Indicator;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.time.Truth;
import org.tocsin.notice.SectionKind;

/**
 * Why the level is what it is. Where named sources alone give the same level, it is told by what
 * they tell alone. Where they give another, protected accounts have their part: as a kind of event
 * that is counted, no more. A condition that holds by a place, a lifeline, a figure or an answer of
 * which they alone tell is counted, not told.
 */
final class LevelLines {

  /** What is measured on kinds of events and their dates alone. */
  private static final Pattern COUNTS =
      Pattern.compile("(highest-rung|grave-incidents|steps|easing)-[0-9]+d");

  private final Assessment assessment;
  private final Assessment open;

  /**
   * @param open the same by what named sources tell
   */
  LevelLines(Assessment assessment, Assessment open) {
    this.assessment = assessment;
    this.open = open;
  }

  void addTo(List<Draft.Line> lines) {
    if (open.level() == assessment.level()) {
      open.reasons().forEach(reason -> say(lines, reason.indicator()));
      return;
    }
    long withheld = 0;
    for (Assessment.Reason reason : assessment.reasons()) {
      Optional<Indicator> told = told(reason);
      told.ifPresent(indicator -> say(lines, indicator));
      withheld += told.isEmpty() ? 1 : 0;
    }
    if (withheld > 0) {
      lines.add(
          Draft.Line.says(
              SectionKind.METHOD,
              Phrase.of("draft.method.reasons-withheld", Map.of("count", new Arg.Count(withheld))),
              List.of()));
    }
  }

  private Optional<Indicator> told(Assessment.Reason reason) {
    if (COUNTS.matcher(reason.indicator().name()).matches()) {
      return Optional.of(reason.indicator());
    }
    return Optional.of(open.indicator(reason.indicator().name()))
        .filter(indicator -> reason.condition().met(indicator) == Truth.YES);
  }

  private static void say(List<Draft.Line> lines, Indicator indicator) {
    if (!indicator.evidence().isEmpty()) {
      lines.add(Draft.Line.says(SectionKind.LEVEL, indicator.statement(), indicator.evidence()));
    }
  }
}
