package org.tocsin.core.lifeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.view.SituationView;

/**
 * Whom it would cut off, beyond those who are, if these lifelines or junctions were closed together
 * at the cutoff.
 *
 * @param closed ids of lifelines of the kind, and of places where lifelines of the kind meet
 * @param surely settlements that it would cut off, whether what is closed is only what is certain
 *     or all that is possible
 * @param possibly settlements that it would cut off in one of the two cases
 * @param people at the lowest those surely cut off, at the highest the others too
 */
public record IfClosed(
    Lifeline.Kind kind,
    List<String> closed,
    List<Settlement> surely,
    List<Settlement> possibly,
    Figure people,
    List<String> evidence) {

  public IfClosed {
    closed = List.copyOf(closed);
    surely = List.copyOf(surely);
    possibly = List.copyOf(possibly);
    evidence = List.copyOf(evidence);
  }

  /**
   * One for each kind that is touched, in the order of the kinds.
   *
   * @param ids of lifelines and of places; others are of no kind and close nothing
   */
  public static List<IfClosed> of(SituationView view, List<String> ids) {
    List<IfClosed> found = new ArrayList<>();
    List<Told> told = Told.of(view);
    for (KindNetwork kind : KindNetwork.of(view.situation())) {
      List<String> touched =
          ids.stream().distinct().filter(id -> !segments(kind, id).isEmpty()).toList();
      if (!touched.isEmpty()) {
        found.add(of(kind, ClosureReader.read(told, kind, view.asOf().cutoff()), touched, view));
      }
    }
    return List.copyOf(found);
  }

  private static IfClosed of(
      KindNetwork kind, List<Closure.Laid> laid, List<String> touched, SituationView view) {
    BitSet closing = new BitSet();
    touched.forEach(id -> closing.or(segments(kind, id)));
    BitSet possible =
        LifelineAnalysis.now(laid, Closure.Part.Reading.POSSIBLE, view.asOf().cutoff());
    BitSet fewest =
        added(
            kind,
            LifelineAnalysis.now(laid, Closure.Part.Reading.SURE, view.asOf().cutoff()),
            closing);
    BitSet most = added(kind, possible, closing);
    BitSet any = (BitSet) fewest.clone();
    any.or(most);
    BitSet both = (BitSet) fewest.clone();
    both.and(most);
    BitSet onlyOne = (BitSet) any.clone();
    onlyOne.andNot(both);
    List<Settlement> all = kind.settlements(any);
    List<Settlement> surely = kind.settlements(both);
    return new IfClosed(
        kind.kind(),
        touched,
        surely,
        kind.settlements(onlyOne),
        all.isEmpty() ? Figure.of(0) : LifelineAnalysis.people(kind, surely, all),
        LifelineAnalysis.evidence("", LifelineAnalysis.told(laid, possible), all));
  }

  /** A lifeline's, or those that meet at a place. */
  private static BitSet segments(KindNetwork kind, String id) {
    Optional<Integer> lifeline = kind.lifeline(id);
    return lifeline.isPresent()
        ? kind.segments(lifeline.get(), Optional.empty())
        : kind.segmentsAt(id);
  }

  /** Places cut off by both, less those cut off by what is closed. */
  private static BitSet added(KindNetwork kind, BitSet closed, BitSet closing) {
    BitSet together = (BitSet) closed.clone();
    together.or(closing);
    BitSet added = kind.network().cutOff(together);
    added.andNot(kind.network().cutOff(closed));
    return added;
  }
}
