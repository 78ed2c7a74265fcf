package org.tocsin.cli.page;

import java.util.stream.Collectors;
import org.tocsin.core.alert.Wordings;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.assess.Condition;
import org.tocsin.core.assess.Engagement;
import org.tocsin.core.assess.Indicator;
import org.tocsin.core.text.Catalogue;

/** An assessment for a person at a terminal: level, why, what it rests on, what would change it. */
public final class AssessmentPage {

  private static final Catalogue WORDS = Catalogue.in("en");

  private final Terminal out;
  private final Assessment assessment;

  public AssessmentPage(Terminal out, Assessment assessment) {
    this.out = out;
    this.assessment = assessment;
  }

  public void print() {
    out.title("Assessment: " + assessment.level().name().replace('_', ' '));
    assessment
        .decidedBy()
        .ifPresent(line -> out.paragraph("Line of the level table that holds: " + line));
    assessment.reasons().forEach(reason -> indicator(reason.indicator()));
    if (assessment.decidedBy().isEmpty()) {
      out.paragraph("No line of the level table holds.");
    }
    if (!assessment.engagements().isEmpty()) {
      out.heading("Provisions that may be engaged (proposals, for a person to confirm)");
      assessment.engagements().forEach(this::engagement);
    }
    changes();
  }

  private void indicator(Indicator indicator) {
    out.item("-", WORDS.say(indicator.statement()));
    if (!indicator.evidence().isEmpty()) {
      out.item(4, "on", String.join(" ", indicator.evidence()));
    }
  }

  private void engagement(Engagement engagement) {
    out.item(
        "-",
        engagement.agreement().name().in("en")
            + ", "
            + engagement.clause().number()
            + ": "
            + engagement.clause().provides().in("en")
            + " ("
            + SituationPage.plural(engagement.incidents().size(), "incident")
            + (engagement.contestedBy().isEmpty() ? "" : ", contested")
            + ")");
  }

  private void changes() {
    out.heading("What would change it");
    assessment.wouldRaise().stream()
        .filter(change -> change.conditions().size() == 1)
        .forEach(change -> change("up to", change, " and the rest stayed"));
    assessment.wouldLower().forEach(change -> change("down to", change, " no longer held"));
    assessment
        .undecided()
        .forEach(line -> out.item("?", "cannot be told from what is known: " + line));
  }

  private void change(String direction, Assessment.Change change, String how) {
    out.item(
        "-",
        direction
            + " "
            + change.level().name().replace('_', ' ')
            + " if "
            + change.conditions().stream()
                .map(AssessmentPage::condition)
                .collect(Collectors.joining(" and "))
            + (direction.startsWith("down") ? how : ""));
  }

  private static String condition(Condition condition) {
    return WORDS.word(Wordings.condition(condition));
  }
}
