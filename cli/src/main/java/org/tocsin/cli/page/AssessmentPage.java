package org.tocsin.cli.page;

import java.util.List;
import java.util.stream.Collectors;
import org.tocsin.core.alert.Wordings;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.assess.Condition;
import org.tocsin.core.assess.Indicator;
import org.tocsin.core.assess.Sensitivity;
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

  /** All of it. */
  public void print() {
    level();
    new ReasoningPage(out, assessment.reasoning()).print();
    changes();
    sensitivity();
  }

  /** The level with its reasons, and what would change it. */
  public void brief() {
    level();
    changes();
    sensitivity();
  }

  private void level() {
    out.title("Assessment: " + assessment.level().name().replace('_', ' '));
    assessment
        .decidedBy()
        .ifPresent(line -> out.paragraph("Line of the level table that holds: " + line));
    assessment.reasons().forEach(reason -> indicator(reason.indicator()));
    if (assessment.decidedBy().isEmpty()) {
      out.paragraph("No line of the level table holds.");
    }
    assessment.reservations().forEach(this::reservation);
  }

  private void reservation(Assessment.Reservation reservation) {
    out.item("!", WORDS.say(reservation.statement()));
    out.item(4, "on", String.join(" ", reservation.evidence()));
  }

  private void indicator(Indicator indicator) {
    out.item("-", WORDS.say(indicator.statement()));
    if (!indicator.evidence().isEmpty()) {
      out.item(4, "on", String.join(" ", indicator.evidence()));
    }
  }

  private void changes() {
    out.heading("What would change it");
    assessment.raisedByOne().forEach(change -> change("up to", change, " and the rest stayed"));
    assessment.wouldLower().forEach(change -> change("down to", change, " no longer held"));
    assessment.unknowns().forEach(this::unknown);
  }

  private void unknown(Assessment.Unknown unknown) {
    out.item(
        "?",
        unknown.line().level().name().replace('_', ' ')
            + " cannot be ruled out: what is on record leaves open whether "
            + unknown.open().stream()
                .map(open -> condition(open.condition()))
                .collect(Collectors.joining(" and whether ")));
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

  private void sensitivity() {
    Sensitivity sensitivity = assessment.sensitivity();
    long accounts = sensitivity.cases().stream().filter(each -> !each.ofSource()).count();
    long sources = sensitivity.cases().size() - accounts;
    out.heading("What it depends on");
    out.item(
        "-",
        accounts == 0
            ? "No account is disputed."
            : decided(
                "Without one of the "
                    + SituationPage.plural((int) accounts, "disputed account")
                    + ", each left out in turn",
                sensitivity.accountsThatDecide()));
    out.item(
        "-",
        decided(
            "Without one of the "
                + SituationPage.plural((int) sources, "source")
                + ", each with all its accounts",
            sensitivity.sourcesThatDecide()));
  }

  private static String decided(String tried, List<Sensitivity.Case> deciding) {
    return tried
        + ": "
        + (deciding.isEmpty()
            ? "the same level every time."
            : deciding.stream()
                    .map(
                        each ->
                            each.level().name().replace('_', ' ') + " without " + each.without())
                    .collect(Collectors.joining("; "))
                + "; else the same.");
  }
}
