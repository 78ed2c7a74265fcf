package org.tocsin.core.leverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.core.model.Tie;
import org.tocsin.core.time.Bounds;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.view.SituationView;

/**
 * The ties of a situation that hold at the cutoff and that something on record shows. A tie whose
 * end is open or not known holds; one of which nothing on record shows it is not used.
 */
final class TieGraph {

  /** With more ties between them than this, nobody can be said to have leverage. */
  static final int LONGEST = 3;

  private final Map<String, List<Path.Step>> steps = new LinkedHashMap<>();

  private TieGraph() {}

  /**
   * @param known what may be cited: evidence by the plain id that ties rest on
   */
  static TieGraph of(SituationView view, Map<String, String> known) {
    TieGraph graph = new TieGraph();
    for (Path.Step step : standing(view, known)) {
      graph.add(step);
      if (Influence.bothWays(step.tie().kind())) {
        graph.add(new Path.Step(step.to(), step.from(), step.tie(), step.evidence()));
      }
    }
    return graph;
  }

  /** Each tie that is used once, the way it is on record. */
  static List<Path.Step> standing(SituationView view, Map<String, String> known) {
    List<Path.Step> standing = new ArrayList<>();
    for (Tie tie : view.situation().ties()) {
      List<String> evidence =
          tie.restsOn().stream().filter(known::containsKey).map(known::get).toList();
      boolean holds = tie.period().map(period -> holds(period, view.asOf().cutoff())).orElse(true);
      if (holds && !evidence.isEmpty() && !tie.from().equals(tie.to())) {
        standing.add(new Path.Step(tie.from(), tie.to(), tie, evidence));
      }
    }
    return standing;
  }

  private void add(Path.Step step) {
    steps.computeIfAbsent(step.from(), unused -> new ArrayList<>()).add(step);
  }

  /** Whether the period has begun before the cutoff and not ended before it. */
  static boolean holds(Edtf period, Instant cutoff) {
    Bounds bounds = period.bounds();
    boolean begun = bounds.from().known().map(from -> from.isBefore(cutoff)).orElse(true);
    boolean ended = bounds.to().known().map(to -> to.isBefore(cutoff)).orElse(false);
    return begun && !ended;
  }

  /** All shortest paths of at most {@link #LONGEST} ties, strongest first. */
  List<Path> shortest(String from, String to) {
    List<List<Path.Step>> growing = List.of(List.of());
    Set<String> seen = new HashSet<>(Set.of(from));
    for (int length = 1; length <= LONGEST; length++) {
      List<List<Path.Step>> longer = new ArrayList<>();
      Set<String> reached = new HashSet<>();
      for (List<Path.Step> path : growing) {
        String end = path.isEmpty() ? from : path.get(path.size() - 1).to();
        for (Path.Step step : steps.getOrDefault(end, List.of())) {
          if (!seen.contains(step.to())) {
            List<Path.Step> extended = new ArrayList<>(path);
            extended.add(step);
            longer.add(extended);
            reached.add(step.to());
          }
        }
      }
      if (reached.contains(to)) {
        return longer.stream()
            .filter(path -> path.get(path.size() - 1).to().equals(to))
            .map(Path::new)
            .sorted(Path.SHORTEST_THEN_STRONGEST)
            .toList();
      }
      seen.addAll(reached);
      growing = longer;
    }
    return List.of();
  }
}
