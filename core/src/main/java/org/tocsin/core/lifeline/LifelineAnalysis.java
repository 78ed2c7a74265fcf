package org.tocsin.core.lifeline;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.view.SituationView;

/**
 * What a population's lifelines mean for it: who was and is cut off from what, who depends on a
 * lifeline or junction that is the last of its kind, and what the next closing would add.
 *
 * @param cutOffs by kind, then by since when
 * @param lastOfKind while everything is open, most people first within a kind
 * @param nextClosures of lifelines open at the cutoff whose closing would cut anybody off, most
 *     people first within a kind
 */
public record LifelineAnalysis(
    List<CutOff> cutOffs, List<Dependence> lastOfKind, List<NextClosure> nextClosures) {

  public LifelineAnalysis {
    cutOffs = List.copyOf(cutOffs);
    lastOfKind = List.copyOf(lastOfKind);
    nextClosures = List.copyOf(nextClosures);
  }

  public static LifelineAnalysis of(SituationView view) {
    List<CutOff> cutOffs = new ArrayList<>();
    List<Dependence> lastOfKind = new ArrayList<>();
    List<NextClosure> nextClosures = new ArrayList<>();
    Instant cutoff = view.asOf().cutoff();
    List<Told> told = Told.of(view);
    for (KindNetwork kind : KindNetwork.of(view.situation())) {
      List<Closure.Laid> laid = ClosureReader.read(told, kind, cutoff);
      DependenceIndex open = DependenceIndex.of(kind.network());
      cutOffs.addAll(CutOffs.of(kind, open, laid, cutoff));
      lastOfKind.addAll(lastOfKind(kind, open));
      nextClosures.addAll(nextClosures(kind, laid, cutoff));
    }
    return new LifelineAnalysis(cutOffs, lastOfKind, nextClosures);
  }

  private static List<Dependence> lastOfKind(KindNetwork kind, DependenceIndex open) {
    Network network = kind.network();
    List<Dependence> found = new ArrayList<>();
    for (int lifeline = 0; lifeline < network.lifelines(); lifeline++) {
      List<Settlement> cut = kind.settlements(open.ofLifeline(lifeline).places());
      if (!cut.isEmpty()) {
        found.add(dependence(kind, Dependence.What.LIFELINE, network.lifeline(lifeline), cut));
      }
    }
    for (int place = 0; place < network.places(); place++) {
      String id = network.place(place);
      List<Settlement> cut = kind.settlements(open.ofJunction(place).places());
      if (cut.stream().anyMatch(settlement -> !settlement.id().equals(id))) {
        found.add(dependence(kind, Dependence.What.JUNCTION, id, cut));
      }
    }
    found.sort(
        Comparator.comparing((Dependence each) -> each.what())
            .thenComparing(each -> most(each.people()), Comparator.reverseOrder())
            .thenComparing(Dependence::id));
    return found;
  }

  private static Dependence dependence(
      KindNetwork kind, Dependence.What what, String id, List<Settlement> cut) {
    String itself = (what == Dependence.What.LIFELINE ? "lifeline/" : "place/") + id;
    return new Dependence(
        kind.kind(), what, id, cut, kind.people(cut), evidence(itself, List.of(), cut));
  }

  private static List<NextClosure> nextClosures(
      KindNetwork kind, List<Closure.Laid> laid, Instant cutoff) {
    BitSet sure = now(laid, Closure.Part.Reading.SURE, cutoff);
    BitSet possible = now(laid, Closure.Part.Reading.POSSIBLE, cutoff);
    DependenceIndex fewest = DependenceIndex.of(kind.network(), sure);
    DependenceIndex most = DependenceIndex.of(kind.network(), possible);
    List<NextClosure> found = new ArrayList<>();
    for (int lifeline = 0; lifeline < kind.network().lifelines(); lifeline++) {
      BitSet either = fewest.ofLifeline(lifeline).places();
      BitSet both = most.ofLifeline(lifeline).places();
      BitSet any = (BitSet) either.clone();
      any.or(both);
      both.and(either);
      BitSet onlyOne = (BitSet) any.clone();
      onlyOne.andNot(both);
      List<Settlement> all = kind.settlements(any);
      if (!all.isEmpty()) {
        String id = kind.network().lifeline(lifeline);
        found.add(
            new NextClosure(
                kind.kind(),
                id,
                kind.settlements(both),
                kind.settlements(onlyOne),
                people(kind, kind.settlements(both), all),
                evidence("lifeline/" + id, told(laid, possible), all)));
      }
    }
    found.sort(
        Comparator.comparing((NextClosure each) -> most(each.people()), Comparator.reverseOrder())
            .thenComparing(NextClosure::lifeline));
    return found;
  }

  static Figure people(KindNetwork kind, List<Settlement> surely, List<Settlement> all) {
    if (surely.size() == all.size()) {
      return kind.people(all);
    }
    BigDecimal low =
        surely.isEmpty()
            ? BigDecimal.ZERO
            : kind.people(surely).lowestStated().orElse(BigDecimal.ZERO);
    return new Figure(Optional.of(low), Optional.empty(), kind.people(all).highestStated());
  }

  static BitSet now(List<Closure.Laid> laid, Closure.Part.Reading reading, Instant cutoff) {
    BitSet closed = new BitSet();
    CutOffs.closings(laid)
        .forEach(
            each ->
                each.parts()
                    .forEach(
                        part ->
                            part.when(reading, each.told().graded())
                                .filter(when -> !when.to().isBefore(cutoff))
                                .filter(when -> each.told().mayGoOn())
                                .ifPresent(when -> closed.set(part.segment()))));
    return closed;
  }

  static List<Closure> told(List<Closure.Laid> laid, BitSet closed) {
    return CutOffs.closings(laid).stream()
        .filter(each -> each.told().mayGoOn() && each.segments().intersects(closed))
        .map(Closure.Laid::told)
        .toList();
  }

  /** What has no upper bound comes first. */
  private static BigDecimal most(Figure people) {
    return people.highestStated().orElse(BigDecimal.valueOf(Long.MAX_VALUE));
  }

  static List<String> evidence(
      String itself, List<Closure> closures, List<Settlement> settlements) {
    Set<String> evidence = new LinkedHashSet<>();
    if (!itself.isEmpty()) {
      evidence.add(itself);
    }
    closures.forEach(closure -> evidence.addAll(closure.evidence()));
    settlements.forEach(settlement -> evidence.addAll(settlement.evidence()));
    return List.copyOf(evidence);
  }
}
