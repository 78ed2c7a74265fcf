package org.tocsin.core.assess;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.view.SituationView;
import org.tocsin.notice.Level;

/**
 * The situation at a moment: its level, why, and what would change it. Made from a view alone, so
 * that the same position and date give the same assessment.
 *
 * @param reasoning everything worked out of the view, part by part
 * @param decidedBy the line of the table that gave the level; empty where none held
 * @param indicators everything measured, whether or not it decided
 * @param reasons the measured things that the deciding line names
 * @param wouldRaise for each higher level, what is missing for it
 * @param wouldLower what the level would fall to if one of its conditions no longer held
 * @param unknowns lines for higher levels that unknowns alone keep from holding, with these
 * @param sensitivity which accounts and sources the level depends on
 */
public record Assessment(
    Reasoning reasoning,
    Level level,
    Optional<LevelTable.Line> decidedBy,
    List<Indicator> indicators,
    List<Reason> reasons,
    List<Change> wouldRaise,
    List<Change> wouldLower,
    List<Unknown> unknowns,
    Sensitivity sensitivity) {

  public record Reason(Condition condition, Indicator indicator) {}

  /** The level that would follow if these conditions held, or, where it lowers, no longer held. */
  public record Change(Level level, List<Condition> conditions) {
    public Change {
      conditions = List.copyOf(conditions);
    }
  }

  /** What one condition alone would do, for people to read. */
  public List<Change> raisedByOne() {
    return byOne(wouldRaise);
  }

  /**
   * Those of these changes that ask for one condition: of two that lead to the same level, of which
   * one cannot hold without the other, the weaker alone.
   */
  public static List<Change> byOne(List<Change> changes) {
    List<Change> single =
        changes.stream().filter(change -> change.conditions().size() == 1).toList();
    return single.stream()
        .filter(change -> single.stream().noneMatch(other -> weaker(other, change)))
        .toList();
  }

  private static boolean weaker(Change other, Change change) {
    Condition less = other.conditions().get(0);
    Condition more = change.conditions().get(0);
    return other.level() == change.level() && more.implies(less) && !less.implies(more);
  }

  /** What would have to be known for this line to hold or to fail. */
  public record Unknown(LevelTable.Line line, List<Reason> open) {
    public Unknown {
      open = List.copyOf(open);
    }
  }

  /** What a reader must bear in mind beside the level. It neither raises nor lowers it. */
  public record Reservation(Phrase statement, List<String> evidence) {
    public Reservation {
      evidence = List.copyOf(evidence);
    }
  }

  public Assessment {
    indicators = List.copyOf(indicators);
    reasons = List.copyOf(reasons);
    wouldRaise = List.copyOf(wouldRaise);
    wouldLower = List.copyOf(wouldLower);
    unknowns = List.copyOf(unknowns);
  }

  public SituationView view() {
    return reasoning.view();
  }

  public List<Reservation> reservations() {
    return Signals.reservations(reasoning);
  }

  public Indicator indicator(String name) {
    return indicators.stream()
        .filter(indicator -> indicator.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing measured as " + name));
  }
}
