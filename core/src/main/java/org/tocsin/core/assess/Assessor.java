package org.tocsin.core.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SituationView;
import org.tocsin.notice.Level;

/** Holds what is measured against the decision table. */
public final class Assessor {

  private final LevelTable table;

  public Assessor(LevelTable table) {
    this.table = table;
  }

  public Assessment assess(SituationView view) {
    List<Indicator> indicators = Indicators.of(view);
    Optional<LevelTable.Line> decided =
        firstMet(condition -> condition.met(named(condition, indicators)));
    Level level = decided.map(LevelTable.Line::level).orElse(Level.NONE);
    return new Assessment(
        view,
        level,
        decided,
        indicators,
        decided.map(line -> reasons(line, indicators)).orElse(List.of()),
        wouldRaise(level, indicators),
        wouldLower(decided, indicators),
        undecided(level, indicators),
        Engagement.proposed(view, new Window(view, 730)));
  }

  private Optional<LevelTable.Line> firstMet(Function<Condition, Truth> met) {
    return table.lines().stream().filter(line -> all(line, met) == Truth.YES).findFirst();
  }

  private Level levelIf(Function<Condition, Truth> met) {
    return firstMet(met).map(LevelTable.Line::level).orElse(Level.NONE);
  }

  private static Truth all(LevelTable.Line line, Function<Condition, Truth> met) {
    Truth all = Truth.YES;
    for (Condition condition : line.conditions()) {
      all = all.and(met.apply(condition));
    }
    return all;
  }

  private static Indicator named(Condition condition, List<Indicator> indicators) {
    return indicators.stream()
        .filter(indicator -> indicator.name().equals(condition.indicator()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("the level table names " + condition.indicator()));
  }

  private static List<Assessment.Reason> reasons(LevelTable.Line line, List<Indicator> indicators) {
    return line.conditions().stream()
        .map(condition -> new Assessment.Reason(condition, named(condition, indicators)))
        .toList();
  }

  /**
   * What is missing for each line of a higher level. Where the same conditions would lift the level
   * higher still, they are listed with the line that does so.
   */
  private List<Assessment.Change> wouldRaise(Level level, List<Indicator> indicators) {
    List<Assessment.Change> changes = new ArrayList<>();
    for (LevelTable.Line line : table.lines()) {
      if (line.level().compareTo(level) > 0) {
        List<Condition> missing =
            line.conditions().stream()
                .filter(condition -> condition.met(named(condition, indicators)) != Truth.YES)
                .toList();
        Level raised =
            levelIf(
                condition ->
                    missing.stream().anyMatch(made -> made.implies(condition))
                        ? Truth.YES
                        : condition.met(named(condition, indicators)));
        if (raised == line.level()) {
          changes.add(new Assessment.Change(line.level(), missing));
        }
      }
    }
    return changes;
  }

  /**
   * What remains when a condition of the deciding line fails, there and wherever else the table
   * asks for it or for more of it.
   */
  private List<Assessment.Change> wouldLower(
      Optional<LevelTable.Line> decided, List<Indicator> indicators) {
    List<Assessment.Change> changes = new ArrayList<>();
    decided.ifPresent(
        line -> {
          for (Condition failed : line.conditions()) {
            Level rest =
                levelIf(
                    condition ->
                        condition.implies(failed)
                            ? Truth.NO
                            : condition.met(named(condition, indicators)));
            if (rest.compareTo(line.level()) < 0) {
              changes.add(new Assessment.Change(rest, List.of(failed)));
            }
          }
        });
    return changes;
  }

  private List<LevelTable.Line> undecided(Level level, List<Indicator> indicators) {
    return table.lines().stream()
        .filter(line -> line.level().compareTo(level) > 0)
        .filter(
            line ->
                all(line, condition -> condition.met(named(condition, indicators)))
                    == Truth.UNKNOWN)
        .toList();
  }
}
