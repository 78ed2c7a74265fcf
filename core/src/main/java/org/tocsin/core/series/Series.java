package org.tocsin.core.series;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Measure;
import org.tocsin.core.time.Edtf;

/**
 * Incidents that repeat each other, with what can be said of them together.
 *
 * @param members by when they began; rejected ones among them, and those without a day last
 * @param count certain members as low, possible ones as high
 * @param anchors since when they are counted: agreements in force whose clauses they engage, the
 *     earliest first; then their first incident
 * @param intervals from each dated member that counts to the next
 * @param persons what is counted as persons affected; empty where no figure is on record
 * @param trends over certain members
 * @param trendsWithDoubtful over all that count, where that is more
 * @param next empty where no member is dated
 * @param evidence accounts and agreements on which all this rests
 */
public record Series(
    SeriesKey key,
    List<Membership> members,
    Figure count,
    List<Anchor> anchors,
    List<Interval> intervals,
    Optional<Measure> persons,
    Map<Quantity, Trend> trends,
    Map<Quantity, Trend> trendsWithDoubtful,
    Optional<NextWithin> next,
    List<String> evidence) {

  /** What may grow or shrink from incident to incident. */
  public enum Quantity {
    /** Hours. */
    DURATION,
    /** Rung, 1 to 7. */
    SEVERITY,
    /** Persons, by the measure that most members have. */
    PERSONS,
    /** Days since the one before. */
    INTERVAL
  }

  /**
   * @param agreement empty for the first incident
   * @param clauses numbers of the clauses engaged; proposals, never findings
   * @param since when it entered into force, or when the first incident happened
   * @param count members since then
   */
  public record Anchor(
      Optional<String> agreement,
      List<String> clauses,
      Edtf since,
      Figure count,
      List<String> evidence) {
    public Anchor {
      clauses = List.copyOf(clauses);
      evidence = List.copyOf(evidence);
    }
  }

  /** Days from the beginning of one to the beginning of the next. */
  public record Interval(String from, String to, long lowDays, long bestDays, long highDays) {}

  /**
   * The chance of the next, on another day than those on record.
   *
   * @param within by days (7, 30, 90): best from the certain members (all, where none is certain)
   *     on their middle days; low and high span the 90 % intervals of that, of earliest and latest
   *     days, and of all that count
   * @param basis what the best rests on
   */
  public record NextWithin(SortedMap<Integer, Chance> within, NextEvent basis) {
    public NextWithin {
      within = Collections.unmodifiableSortedMap(new TreeMap<>(within));
    }
  }

  public Series {
    members = List.copyOf(members);
    anchors = List.copyOf(anchors);
    intervals = List.copyOf(intervals);
    trends = ordered(trends);
    trendsWithDoubtful = ordered(trendsWithDoubtful);
    evidence = List.copyOf(evidence);
  }

  private static Map<Quantity, Trend> ordered(Map<Quantity, Trend> trends) {
    Map<Quantity, Trend> ordered = new EnumMap<>(Quantity.class);
    ordered.putAll(trends);
    return Collections.unmodifiableMap(ordered);
  }

  /** Over certain members; too few where there is none with a value. */
  public Trend trend(Quantity quantity) {
    return trends.getOrDefault(quantity, Trend.of(List.of()));
  }
}
