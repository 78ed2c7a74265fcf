package org.tocsin.core.assess;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.view.SituationView;
import org.tocsin.notice.Level;

/**
 * The situation at a moment: its level, why, and what would change it. Made from a view alone, so
 * that the same position and date give the same assessment.
 *
 * @param decidedBy the line of the table that gave the level; empty where none held
 * @param indicators everything measured, whether or not it decided
 * @param reasons the measured things that the deciding line names
 * @param wouldRaise for each higher level, what is missing for it
 * @param wouldLower what the level would fall to if one of its conditions no longer held
 * @param undecided lines for higher levels that unknowns alone keep from holding
 * @param engagements clauses proposed as engaged, for a person to confirm or reject
 */
public record Assessment(
    SituationView view,
    Level level,
    Optional<LevelTable.Line> decidedBy,
    List<Indicator> indicators,
    List<Reason> reasons,
    List<Change> wouldRaise,
    List<Change> wouldLower,
    List<LevelTable.Line> undecided,
    List<Engagement> engagements) {

  public record Reason(Condition condition, Indicator indicator) {}

  /** The level that would follow if these conditions held, or, where it lowers, no longer held. */
  public record Change(Level level, List<Condition> conditions) {
    public Change {
      conditions = List.copyOf(conditions);
    }
  }

  public Assessment {
    indicators = List.copyOf(indicators);
    reasons = List.copyOf(reasons);
    wouldRaise = List.copyOf(wouldRaise);
    wouldLower = List.copyOf(wouldLower);
    undecided = List.copyOf(undecided);
    engagements = List.copyOf(engagements);
  }

  public Indicator indicator(String name) {
    return indicators.stream()
        .filter(indicator -> indicator.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing measured as " + name));
  }
}
