package org.tocsin.core.signal;

import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tocsin.core.detect.Watch;

/** One series being watched, and what has to be remembered of it. */
final class WatchedSeries {

  /**
   * Periods that one series is judged for in one go. What a series remembers is some 12 kB: going
   * from series to series at each period would fetch it from memory each time.
   */
  static final int BLOCK = 32;

  private final Counts counts;
  private final SeriesFamily family;
  private final OptionalInt place;

  /** Of the periods from {@link #judgedFrom} on; null where the series has none. */
  private final @Nullable Glance[] glances = new Glance[BLOCK];

  private long judgedFrom;

  /** Of the first event, or earlier. */
  private long from;

  private @Nullable Watch watch;
  private boolean begun;

  /** Whether it was told of the silence that goes on. */
  private boolean toldSilent;

  WatchedSeries(Counts counts, SeriesFamily family) {
    this.counts = counts;
    this.family = family;
    this.place = family.add(counts);
  }

  Counts counts() {
    return counts;
  }

  SeriesFamily family() {
    return family;
  }

  boolean begun() {
    return begun;
  }

  boolean toldSilent() {
    return toldSilent;
  }

  /** Goes on from a period, with what was seen before it. */
  void begin(long period, Watch seen) {
    from = period;
    watch = seen;
  }

  /** Judges {@value #BLOCK} periods. Nothing here depends on other series. */
  void judge(long first) {
    judgedFrom = first;
    Watch begunOne = Objects.requireNonNull(watch);
    for (int i = 0; i < BLOCK; i++) {
      long period = first + i;
      glances[i] = period >= from && counts.covers(period) ? judgeOne(begunOne, period) : null;
    }
  }

  private Glance judgeOne(Watch watch, long period) {
    double share = counts.share(period);
    return Glance.of(watch.step(period, counts.at(period), share), share);
  }

  /** Of a period in the block judged last; null where the series has none. */
  @Nullable Glance glance(long period) {
    return glances[(int) (period - judgedFrom)];
  }

  /** Tells the family of a period: whether the series begins with it. */
  boolean takePart(Glance glance) {
    family.tell(place, glance.count(), glance.expected(), glance.share());
    if (glance.count() == 0) {
      return false;
    }
    toldSilent = false;
    boolean begins = !begun;
    if (begins) {
      begun = true;
      family.begins();
    }
    return begins;
  }

  /** That an alarm of it, raised by a detector, is told. */
  void tell(String detector) {
    toldSilent = detector.equals(Signal.SILENCE);
  }
}
