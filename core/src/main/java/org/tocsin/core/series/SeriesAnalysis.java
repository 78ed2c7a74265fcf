package org.tocsin.core.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.tocsin.core.model.Measure;
import org.tocsin.core.view.SituationView;

/**
 * The series of a situation, as far as could be known: proposed by rule, with judgements of persons
 * before it.
 *
 * @param series in the order of their families, the repetition (every incident of rung 2 and more)
 *     last
 */
public record SeriesAnalysis(List<Series> series) {

  public SeriesAnalysis {
    series = List.copyOf(series);
  }

  public static SeriesAnalysis of(SituationView view) {
    Linker linker = new Linker(view);
    return new SeriesAnalysis(
        linker.keys().stream().map(key -> series(view, key, linker.members(key))).toList());
  }

  public Optional<Series> series(String key) {
    return series.stream().filter(each -> each.key().toString().equals(key)).findFirst();
  }

  private static Series series(SituationView view, SeriesKey key, List<Membership> members) {
    List<Membership> counted = members.stream().filter(Membership::counts).toList();
    List<Membership> certain = members.stream().filter(Membership::certain).toList();
    Measured measured = new Measured(view);
    Optional<Measure> persons = measured.persons(counted);
    List<Series.Anchor> anchors = new Anchors(view).of(members);
    return new Series(
        key,
        members,
        Anchors.count(members),
        anchors,
        Measured.intervals(counted),
        persons,
        measured.trends(certain, persons),
        certain.size() == counted.size() ? Map.of() : measured.trends(counted, persons),
        next(view, certain, counted),
        evidence(members, anchors));
  }

  /** Of certain members on their middle days; as unsure as the other ways of dating make it. */
  private static Optional<Series.NextWithin> next(
      SituationView view, List<Membership> certain, List<Membership> counted) {
    List<DayRange> all = days(counted);
    List<DayRange> sure = days(certain);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<DayRange> basis = sure.isEmpty() ? all : sure;
    long now = DayRange.lastDay(view.asOf().cutoff());
    NextEvent best = next(basis, DayRange::best, now);
    List<NextEvent> others = new ArrayList<>();
    if (basis.stream().anyMatch(day -> day.earliest() != day.latest())) {
      others.add(next(basis, DayRange::earliest, now));
      others.add(next(basis, DayRange::latest, now));
    }
    if (basis.size() != all.size()) {
      others.add(next(all, DayRange::best, now));
    }
    SortedMap<Integer, Chance> within = new TreeMap<>();
    for (int days : NextEvent.HORIZONS) {
      Chance chance = best.within(days);
      for (NextEvent other : others) {
        chance = chance.spanning(other.within(days));
      }
      within.put(days, chance);
    }
    return Optional.of(new Series.NextWithin(within, best));
  }

  private static List<DayRange> days(List<Membership> members) {
    return members.stream().flatMap(member -> member.began().stream()).toList();
  }

  private static NextEvent next(List<DayRange> days, ToLongFunction<DayRange> which, long now) {
    return NextEvent.of(EventDays.sinceFirst(days.stream().map(which::applyAsLong).toList(), now));
  }

  private static List<String> evidence(List<Membership> members, List<Series.Anchor> anchors) {
    List<String> evidence = new ArrayList<>();
    members.forEach(member -> evidence.addAll(member.evidence()));
    anchors.forEach(anchor -> evidence.addAll(anchor.evidence()));
    return evidence.stream().distinct().toList();
  }
}
