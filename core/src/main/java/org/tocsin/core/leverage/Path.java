package org.tocsin.core.leverage;

import java.util.Comparator;
import java.util.List;
import org.tocsin.core.model.Tie;

/**
 * A way from an actor to a party along ties, each step with what shows it.
 *
 * @param steps at least one
 */
public record Path(List<Step> steps) {

  /**
   * @param from who has influence by this tie
   * @param to over whom
   * @param tie as it is on record, which may run the other way
   * @param evidence {@code report/r-7}, {@code agreement/a-1}, {@code response/x-2}; at least one
   */
  public record Step(String from, String to, Tie tie, List<String> evidence) {
    public Step {
      evidence = List.copyOf(evidence);
    }
  }

  /** Fewer ties first; among as many, the one whose weakest tie is stronger; then the next weakest. */
  static final Comparator<Path> SHORTEST_THEN_STRONGEST =
      Comparator.comparing((Path path) -> path.steps().size())
          .thenComparing(Path::weakestFirst, Path::compareRanks);

  public Path {
    steps = List.copyOf(steps);
  }

  /** Ranks of its ties in the order of strength, weakest first; 0 is the strongest kind. */
  private List<Integer> weakestFirst() {
    return steps.stream()
        .map(step -> Influence.rank(step.tie().kind()))
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static int compareRanks(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int compared = Integer.compare(one.get(i), other.get(i));
      if (compared != 0) {
        return compared;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  public List<String> evidence() {
    return steps.stream().flatMap(step -> step.evidence().stream()).distinct().toList();
  }
}
