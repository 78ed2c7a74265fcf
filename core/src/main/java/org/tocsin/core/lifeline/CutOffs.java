package org.tocsin.core.lifeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.lifeline.Closure.Part.Reading;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.time.Truth;

/**
 * Makes cut-offs of closings: sweeps through time with what is certainly closed, with what is
 * likely, and with all that may have been, and joins what it finds for each settlement.
 */
final class CutOffs {

  private final KindNetwork kind;
  private final Network network;
  private final DependenceIndex open;
  private final List<Closure.Laid> laid;
  private final List<Closure.Laid> closings;
  private final Instant cutoff;

  /** With closings alone, and with narrowings taken for closings too. */
  private final Map<Reading, Map<Integer, Spans>> closed = new EnumMap<>(Reading.class);

  private final Map<Reading, Map<Integer, Spans>> closedOrNarrow = new EnumMap<>(Reading.class);

  /** By the slice itself: slices of two sweeps may be equal and mean different closings. */
  private final IdentityHashMap<Sweep.Slice, Moment> moments = new IdentityHashMap<>();

  private CutOffs(KindNetwork kind, DependenceIndex open, List<Closure.Laid> laid, Instant cutoff) {
    this.kind = kind;
    this.network = kind.network();
    this.open = open;
    this.laid = laid;
    this.closings = closings(laid);
    this.cutoff = cutoff;
    for (Reading reading : Reading.values()) {
      closed.put(reading, sweep(closings, reading).cutOff());
      closedOrNarrow.put(reading, sweep(laid, reading).cutOff());
    }
  }

  static List<CutOff> of(
      KindNetwork kind, DependenceIndex open, List<Closure.Laid> laid, Instant cutoff) {
    return new CutOffs(kind, open, laid, cutoff).all();
  }

  static List<Closure.Laid> closings(List<Closure.Laid> laid) {
    return laid.stream().filter(each -> each.told().effect() == LifelineEffect.CLOSES).toList();
  }

  private Sweep sweep(List<Closure.Laid> some, Reading reading) {
    List<Sweep.Closed> spans = new ArrayList<>();
    for (Closure.Laid each : some) {
      for (Closure.Part part : each.parts()) {
        part.when(reading, each.told().graded())
            .ifPresent(when -> spans.add(new Sweep.Closed(part.segment(), when)));
      }
    }
    return Sweep.of(network, spans);
  }

  private List<CutOff> all() {
    List<CutOff> found = new ArrayList<>();
    Sweep possiblyClosed = sweep(closings, Reading.POSSIBLE);
    Sweep possiblyNarrow = sweep(laid, Reading.POSSIBLE);
    kind.settlements()
        .forEach(
            (place, settlement) -> {
              found.addAll(closedAt(place, settlement, possiblyClosed));
              found.addAll(narrowAt(place, settlement, possiblyNarrow));
            });
    found.sort(
        Comparator.comparing((CutOff each) -> each.since().earliest())
            .thenComparing(each -> each.settlement().id())
            .thenComparing(CutOff::effect));
    return found;
  }

  private static Spans at(Map<Reading, Map<Integer, Spans>> by, Reading reading, int place) {
    Map<Integer, Spans> all = by.get(reading);
    return all == null ? Spans.NONE : all.getOrDefault(place, Spans.NONE);
  }

  private List<CutOff> closedAt(int place, Settlement settlement, Sweep possible) {
    Map<Reading, Spans> spans = new EnumMap<>(Reading.class);
    for (Reading reading : Reading.values()) {
      spans.put(reading, at(closed, reading, place));
    }
    List<CutOff> found = new ArrayList<>();
    for (Span stretch : at(closed, Reading.POSSIBLE, place).all()) {
      Set<Closure.Laid> holding = new LinkedHashSet<>();
      for (Sweep.Slice slice : possible.slices()) {
        if (stretch.covers(slice.when())) {
          holding.addAll(holding(closings, slice, place));
        }
      }
      CutOffHours hours =
          new CutOffHours(
              network, place, stretch, spans, closings, List.copyOf(holding), Spans.NONE);
      found.add(cutOff(settlement, place, LifelineEffect.CLOSES, stretch, hours));
    }
    return found;
  }

  /**
   * Narrowed is who would be cut off if what is narrow were closed, and is not cut off by what is.
   */
  private List<CutOff> narrowAt(int place, Settlement settlement, Sweep possible) {
    List<Span> narrow = new ArrayList<>();
    List<Set<Closure.Laid>> held = new ArrayList<>();
    List<Span> slices = new ArrayList<>();
    for (Sweep.Slice slice : possible.slices()) {
      if (slice.cutOff().get(place)) {
        Set<Closure.Laid> holding = holding(laid, slice, place);
        if (holding.stream().anyMatch(each -> each.told().effect() == LifelineEffect.NARROWS)) {
          narrow.add(slice.when());
          held.add(holding);
          slices.add(slice.when());
        }
      }
    }
    Spans surelyClosed = at(closed, Reading.SURE, place);
    Spans possibly = Spans.union(narrow).minus(surelyClosed);
    Spans possiblyClosed = at(closed, Reading.POSSIBLE, place);
    Map<Reading, Spans> spans = new EnumMap<>(Reading.class);
    spans.put(Reading.SURE, at(closedOrNarrow, Reading.SURE, place).minus(possiblyClosed));
    spans.put(
        Reading.LIKELY_AT_LEAST,
        at(closedOrNarrow, Reading.LIKELY_AT_LEAST, place)
            .minus(at(closed, Reading.LIKELY_AT_MOST, place)));
    spans.put(
        Reading.LIKELY_AT_MOST,
        at(closedOrNarrow, Reading.LIKELY_AT_MOST, place)
            .minus(at(closed, Reading.LIKELY_AT_LEAST, place)));
    spans.put(Reading.POSSIBLE, possibly);
    List<CutOff> found = new ArrayList<>();
    for (Span stretch : possibly.all()) {
      Set<Closure.Laid> holding = new LinkedHashSet<>();
      for (int i = 0; i < slices.size(); i++) {
        if (slices.get(i).touches(stretch)) {
          holding.addAll(held.get(i));
        }
      }
      CutOffHours hours =
          new CutOffHours(
              network, place, stretch, spans, laid, List.copyOf(holding), possiblyClosed);
      found.add(cutOff(settlement, place, LifelineEffect.NARROWS, stretch, hours));
    }
    return found;
  }

  /** Those whose being closed then keeps the place cut off. */
  private Set<Closure.Laid> holding(List<Closure.Laid> some, Sweep.Slice slice, int place) {
    return moments.computeIfAbsent(slice, then -> new Moment(some, then)).holding(place);
  }

  /** One slice, of which places that are drawn together into one point are held alike. */
  private final class Moment {

    private final List<Closure.Laid> some;
    private final Sweep.Slice slice;
    private final int[] point;
    private final Map<Integer, Set<Closure.Laid>> byPoint = new HashMap<>();

    Moment(List<Closure.Laid> some, Sweep.Slice slice) {
      this.some = some;
      this.slice = slice;
      this.point = network.drawnTogether(slice.closed());
    }

    Set<Closure.Laid> holding(int place) {
      return byPoint.computeIfAbsent(point[place], unused -> found(place));
    }

    private Set<Closure.Laid> found(int place) {
      BitSet segments = HoldingCut.of(network, slice.closed(), place, point);
      Set<Closure.Laid> holding = new LinkedHashSet<>();
      for (Closure.Laid each : some) {
        for (Closure.Part part : each.parts()) {
          if (segments.get(part.segment()) && part.possibly().touches(slice.when())) {
            holding.add(each);
            break;
          }
        }
      }
      return holding;
    }
  }

  private CutOff cutOff(
      Settlement settlement, int place, LifelineEffect effect, Span stretch, CutOffHours worked) {
    List<Closure> closures = worked.holding().stream().map(Closure.Laid::told).toList();
    Set<String> disputed = new LinkedHashSet<>();
    closures.forEach(closure -> disputed.addAll(closure.disputedBy()));
    Hours hours = worked.hours();
    Spans sure = worked.sure();
    Truth still = still(closures, stretch, sure);
    Instant first = sure.first().map(Span::from).orElse(stretch.to());
    Instant last = sure.last().map(Span::to).orElse(stretch.from());
    Optional<Between> until =
        still == Truth.YES ? Optional.empty() : Optional.of(new Between(last, stretch.to()));
    return new CutOff(
        settlement,
        kind.kind(),
        effect,
        new Between(stretch.from(), first),
        until,
        still,
        hours,
        hours.times(settlement.people()),
        closures.stream().map(Closure::lifeline).distinct().sorted().toList(),
        closures.stream().anyMatch(closure -> lastFor(closure.lifeline(), place)),
        closures,
        LifelineAnalysis.evidence("", closures, List.of(settlement)),
        List.copyOf(disputed));
  }

  private boolean lastFor(String lifeline, int place) {
    return open.ofLifeline(kind.lifeline(lifeline).orElseThrow()).places().get(place);
  }

  private Truth still(List<Closure> closures, Span stretch, Spans sure) {
    boolean goesOn = closures.stream().anyMatch(Closure::mayGoOn);
    boolean toTheEnd = stretch.to().equals(cutoff) && goesOn;
    boolean surely =
        sure.last().map(span -> span.to().equals(cutoff)).orElse(false)
            && closures.stream().anyMatch(closure -> closure.mayGoOn() && closure.graded());
    return Truth.of(toTheEnd && surely, toTheEnd);
  }
}
