package org.tocsin.core.signal;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tocsin.core.detect.Judgement;
import org.tocsin.core.detect.Season;
import org.tocsin.core.detect.Watch;

/** One series being watched, and what has to be remembered of it. */
final class WatchedSeries {

  /**
   * Periods that one series is judged for in one go. What a series remembers is some 12 kB: going
   * from series to series at each period would fetch it from memory each time.
   */
  static final int BLOCK = 32;

  private final Counts counts;
  private final Watch watch;
  private final SeriesFamily family;
  private final OptionalInt place;

  /** Of the periods from {@link #judgedFrom} on; null where the series has none. */
  private final @Nullable Judgement[] judgements = new Judgement[BLOCK];

  private long judgedFrom;
  private boolean begun;

  /** Whether it was told of the silence that goes on. */
  private boolean toldSilent;

  WatchedSeries(Counts counts, Season season, SeriesFamily family) {
    this.counts = counts;
    this.watch = Watch.of(season);
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

  /** Judges {@value #BLOCK} periods. Nothing here depends on other series. */
  void judge(long from) {
    judgedFrom = from;
    for (int i = 0; i < BLOCK; i++) {
      long period = from + i;
      judgements[i] =
          counts.covers(period)
              ? watch.step(period, counts.at(period), counts.share(period))
              : null;
    }
  }

  /** Of a period in the block judged last. */
  Optional<Judgement> judgement(long period) {
    return Optional.ofNullable(judgements[(int) (period - judgedFrom)]);
  }

  /** Tells the family of a period: whether the series begins with it. */
  boolean takePart(long period, Judgement judgement) {
    long count = counts.at(period);
    family.tell(place, count, judgement.period().expected(), counts.share(period));
    if (count == 0) {
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

  /** That an alarm of it is told. */
  void tell(Alarm alarm) {
    toldSilent = alarm.detector().equals(Signal.SILENCE);
  }
}
