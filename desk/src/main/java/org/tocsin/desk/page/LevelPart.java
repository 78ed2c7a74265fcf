package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tocsin.core.alert.Wordings;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.assess.Indicator;
import org.tocsin.core.assess.LevelTable;
import org.tocsin.core.assess.Sensitivity;
import org.tocsin.desk.words.Words;

/**
 * Why the level, and what would change it.
 *
 * @param line of the level table that holds; empty where none does
 * @param up what would raise it, each with the level it would come to
 * @param down what would lower it if it no longer held
 * @param open what is not known and would have to be, for a higher level to be ruled out
 * @param dependsOn accounts and sources without which the level would be another; empty where that
 *     takes long and is told apart
 */
public record LevelPart(
    Optional<String> line,
    List<Reason> reasons,
    List<Change> up,
    List<Change> down,
    List<Change> open,
    Optional<List<Change>> dependsOn) {

  /**
   * @param evidence the first of it
   * @param all how much there is
   */
  public record Reason(String says, List<Resting> evidence, int all) {}

  public record Change(Standing to, String says) {}

  /**
   * @param whole with what the level depends on
   */
  static LevelPart of(Words words, Assessment assessment, boolean whole) {
    return new LevelPart(
        assessment.decidedBy().map(line -> line(words, line)),
        assessment.reasons().stream()
            .map(reason -> reason(words, assessment, reason.indicator()))
            .toList(),
        assessment.raisedByOne().stream().map(change -> change(words, change)).toList(),
        assessment.wouldLower().stream().map(change -> change(words, change)).toList(),
        assessment.unknowns().stream()
            .map(
                unknown ->
                    new Change(
                        Standing.of(words, unknown.line().level()),
                        unknown.open().stream()
                            .map(open -> words.word(Wordings.condition(open.condition())))
                            .collect(Collectors.joining(words.say("mark.also")))))
            .toList(),
        whole ? Optional.of(dependsOn(words, assessment)) : Optional.empty());
  }

  /** Accounts and sources without which the level would be another. */
  static List<Change> dependsOn(Words words, Assessment assessment) {
    return assessment.sensitivity().cases().stream()
        .filter(Sensitivity.Case::changes)
        .map(
            each ->
                new Change(
                    Standing.of(words, each.level()),
                    Resting.said(words, assessment.view(), each.without())))
        .toList();
  }

  /** The line of the table, in words. */
  private static String line(Words words, LevelTable.Line line) {
    return words.say(
        "level.line",
        "level",
        Standing.of(words, line.level()).word(),
        "conditions",
        line.conditions().stream()
            .map(condition -> words.word(Wordings.condition(condition)))
            .collect(Collectors.joining(words.say("mark.also"))));
  }

  private static Reason reason(Words words, Assessment assessment, Indicator indicator) {
    return new Reason(
        Said.briefly(words, indicator.statement()),
        Resting.first(words, assessment.view(), indicator.evidence()),
        indicator.evidence().size());
  }

  private static Change change(Words words, Assessment.Change change) {
    return new Change(
        Standing.of(words, change.level()),
        change.conditions().stream()
            .map(condition -> words.word(Wordings.condition(condition)))
            .collect(Collectors.joining(words.say("mark.also"))));
  }
}
