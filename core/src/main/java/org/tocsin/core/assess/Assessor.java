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
    return assess(new Reasoning(view));
  }

  /** The same of what was worked out of a view already, as far as it was. */
  public Assessment assess(Reasoning reasoning) {
    Level level = levelIf(new Measures(reasoning)::met);
    return assess(reasoning, Sensitivity.of(reasoning.view(), level, this::level));
  }

  /**
   * A level and the first thing that decided it.
   *
   * @param reason empty where no line of the table holds
   */
  public record Decided(Level level, Optional<Indicator> reason) {}

  /** The level and its first reason, and nothing else worked out. */
  public Decided decided(Reasoning reasoning) {
    Measures measures = new Measures(reasoning);
    Optional<LevelTable.Line> line = firstSurelyMet(measures);
    return new Decided(
        line.map(LevelTable.Line::level).orElse(Level.NONE),
        line.flatMap(held -> held.conditions().stream().findFirst()).map(measures::of));
  }

  /**
   * The same by what named sources tell alone, as may be told in public. What depends on single
   * sources is not worked out again.
   */
  public Assessment toldInPublic(Assessment assessment) {
    Reasoning open = assessment.reasoning().inPublic();
    return open == assessment.reasoning() ? assessment : assess(open, Sensitivity.none());
  }

  private Assessment assess(Reasoning reasoning, Sensitivity sensitivity) {
    Measures measures = new Measures(reasoning);
    Optional<LevelTable.Line> decided = firstMet(measures::met);
    Level level = decided.map(LevelTable.Line::level).orElse(Level.NONE);
    return new Assessment(
        reasoning,
        level,
        decided,
        Indicators.of(reasoning),
        decided.map(line -> reasons(line, measures)).orElse(List.of()),
        wouldRaise(level, measures),
        wouldLower(decided, measures),
        unknowns(level, measures),
        sensitivity);
  }

  /** The line of the table that holds first: the level, and nothing else worked out. */
  public Optional<LevelTable.Line> decidedBy(SituationView view) {
    return firstSurelyMet(Measures.of(view));
  }

  public Level level(SituationView view) {
    return decidedBy(view).map(LevelTable.Line::level).orElse(Level.NONE);
  }

  /** The same line as by {@link #firstMet}, sooner. */
  private Optional<LevelTable.Line> firstSurelyMet(Measures measures) {
    return table.lines().stream()
        .filter(line -> line.conditions().stream().allMatch(measures::surelyMet))
        .findFirst();
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
      if (all == Truth.NO) {
        return all;
      }
    }
    return all;
  }

  private static List<Assessment.Reason> reasons(LevelTable.Line line, Measures measures) {
    return line.conditions().stream()
        .map(condition -> new Assessment.Reason(condition, measures.of(condition)))
        .toList();
  }

  /**
   * What is missing for each line of a higher level. Where the same conditions would lift the level
   * higher still, they are listed with the line that does so.
   */
  private List<Assessment.Change> wouldRaise(Level level, Measures measures) {
    List<Assessment.Change> changes = new ArrayList<>();
    for (LevelTable.Line line : table.lines()) {
      if (line.level().compareTo(level) > 0) {
        List<Condition> missing =
            line.conditions().stream()
                .filter(condition -> measures.met(condition) != Truth.YES)
                .toList();
        Level raised =
            levelIf(
                condition ->
                    missing.stream().anyMatch(made -> made.implies(condition))
                        ? Truth.YES
                        : measures.met(condition));
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
  private List<Assessment.Change> wouldLower(Optional<LevelTable.Line> decided, Measures measures) {
    List<Assessment.Change> changes = new ArrayList<>();
    decided.ifPresent(
        line -> {
          for (Condition failed : line.conditions()) {
            Level rest =
                levelIf(
                    condition -> condition.implies(failed) ? Truth.NO : measures.met(condition));
            if (rest.compareTo(line.level()) < 0) {
              changes.add(new Assessment.Change(rest, List.of(failed)));
            }
          }
        });
    return changes;
  }

  /** For each line of a higher level that only unknowns keep from holding, those unknowns. */
  private List<Assessment.Unknown> unknowns(Level level, Measures measures) {
    List<Assessment.Unknown> unknowns = new ArrayList<>();
    for (LevelTable.Line line : table.lines()) {
      if (line.level().compareTo(level) > 0 && all(line, measures::met) == Truth.UNKNOWN) {
        unknowns.add(
            new Assessment.Unknown(
                line,
                line.conditions().stream()
                    .filter(condition -> measures.met(condition) == Truth.UNKNOWN)
                    .map(condition -> new Assessment.Reason(condition, measures.of(condition)))
                    .toList()));
      }
    }
    return unknowns;
  }
}
