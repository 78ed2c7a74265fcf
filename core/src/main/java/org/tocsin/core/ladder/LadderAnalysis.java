package org.tocsin.core.ladder;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tocsin.core.view.SituationView;

/**
 * The ladders of a situation: all steps together, and those that accounts lay to each party.
 *
 * <p>Growth is tested in two ways, each at the same bar: where nothing grows, one or the other
 * passes it by chance in up to one case of ten. A party's ladder is shown beside the others and is
 * not corrected for their number.
 *
 * @param byParty by actor, for each that some account holds responsible for a step
 * @param massKillings the count towards mass killing, by perpetrator
 */
public record LadderAnalysis(
    Ladder overall, SortedMap<String, Ladder> byParty, List<MassKilling> massKillings) {

  /** Where arrangements or orders are drawn; any number does. */
  public static final long SEED = 20_151_209;

  public LadderAnalysis {
    byParty = Collections.unmodifiableSortedMap(new TreeMap<>(byParty));
    massKillings = List.copyOf(massKillings);
  }

  public static LadderAnalysis of(SituationView view) {
    return of(view, overall(view), massKillings(view));
  }

  /**
   * The whole of it, where the parts that ask for no party are known.
   *
   * @param overall of the same view, as are {@code massKillings}
   */
  public static LadderAnalysis of(
      SituationView view, Ladder overall, List<MassKilling> massKillings) {
    List<Step> steps = steps(view);
    SortedSet<String> parties = new TreeSet<>();
    steps.forEach(step -> parties.addAll(step.parties()));
    SortedMap<String, Ladder> byParty = new TreeMap<>();
    for (String party : parties) {
      byParty.put(
          party,
          Ladder.of(
              Optional.of(party),
              steps.stream().filter(step -> step.parties().contains(party)).toList(),
              SEED));
    }
    return new LadderAnalysis(overall, byParty, massKillings);
  }

  /** All steps together. */
  public static Ladder overall(SituationView view) {
    return Ladder.of(Optional.empty(), steps(view), SEED);
  }

  /** Whether all steps together grow after unanswered ones, and nothing else worked out. */
  public static boolean growsAfterUnanswered(SituationView view) {
    return Ladder.growsAfterUnanswered(steps(view), SEED);
  }

  public static List<MassKilling> massKillings(SituationView view) {
    return MassKilling.in(view);
  }

  private static List<Step> steps(SituationView view) {
    return view.incidents().stream().flatMap(incident -> Step.of(view, incident).stream()).toList();
  }
}
