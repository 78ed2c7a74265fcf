package org.tocsin.core.signal;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.GeoPoint;

/**
 * How many events of one kind one provider has of one place, period by period.
 *
 * <p>Changes only while it is filled; of one thread at a time.
 */
public final class Counts {

  private final String provider;
  private final Area area;
  private final EventClass events;
  private final long first;
  private final long[] counts;
  private final BitSet known;
  private final double[] shares;
  private final Optional<GeoPoint> middle;

  /**
   * @param provider as the lake names what its releases have in common
   * @param first the period that the first count is of
   * @param known periods, from 0 for the first, that the provider covers; in the others nothing is
   *     known, which is not zero
   * @param shares how much of each period is over and known by now, above 0, 1 for all
   * @param middle of its events; without, it takes part in no group of neighbours
   */
  public Counts(
      String provider,
      Area area,
      EventClass events,
      long first,
      int periods,
      BitSet known,
      double[] shares,
      Optional<GeoPoint> middle) {
    this.provider = provider;
    this.area = area;
    this.events = events;
    this.first = first;
    this.counts = new long[periods];
    this.known = known;
    this.shares = shares;
    this.middle = middle;
  }

  /** What is counted, whenever it is. */
  record Of(String provider, String area, EventClass events) {}

  /** Itself, or of a group its members. */
  List<Of> members() {
    return area.codes().stream().map(code -> new Of(provider, code, events)).toList();
  }

  /**
   * Adds events to a period.
   *
   * @throws IndexOutOfBoundsException where it lies outside
   */
  public void add(long period, long more) {
    counts[Math.toIntExact(period - first)] += more;
  }

  public String provider() {
    return provider;
  }

  public Area area() {
    return area;
  }

  public EventClass events() {
    return events;
  }

  Optional<GeoPoint> middle() {
    return middle;
  }

  public long first() {
    return first;
  }

  /** The period after the last. */
  public long end() {
    return first + counts.length;
  }

  /** The counts of so many periods up to one, or of as many as there are. */
  Course course(Step step, long last, int periods) {
    long from = Math.max(first, last - periods + 1);
    List<Optional<Long>> told = new ArrayList<>();
    for (long period = from; period <= last; period++) {
      told.add(covers(period) ? Optional.of(at(period)) : Optional.empty());
    }
    return new Course(step, from, told);
  }

  /** Of which periods how much is known. */
  record Coverage(long first, BitSet known, DoubleBuffer shares) {}

  Coverage coverage() {
    return new Coverage(first, known, DoubleBuffer.wrap(shares).asReadOnlyBuffer());
  }

  /** The first known period with any event, or the latest that matters if none is before. */
  long firstEvent(long latest) {
    long period = first;
    while (period < Math.min(latest, end()) && (at(period) == 0 || !covers(period))) {
      period++;
    }
    return period;
  }

  boolean covers(long period) {
    return period >= first && period < end() && known.get((int) (period - first));
  }

  double share(long period) {
    return shares[(int) (period - first)];
  }

  long at(long period) {
    return counts[(int) (period - first)];
  }
}
