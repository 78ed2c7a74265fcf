package org.tocsin.bench.series;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.tocsin.core.series.EventDays;
import org.tocsin.core.series.NextEvent;

/**
 * One forecast to be made, and what came.
 *
 * @param series by number: what is redrawn together
 * @param happened by horizon
 */
record Trial(int series, EventDays seen, boolean[] happened) {

  /** For each day on which some series is to be forecast, that which is known and that which came. */
  static List<Trial> of(List<Past> series, List<Long> days, int watchedFor) {
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      Past past = series.get(i);
      LongPredicate watched =
          day -> past.begunBefore(day) && past.silence(day) <= watchedFor;
      for (long day : days) {
        if (watched.test(day)) {
          boolean[] happened = new boolean[NextEvent.HORIZONS.size()];
          for (int h = 0; h < happened.length; h++) {
            happened[h] = past.happens(day, NextEvent.HORIZONS.get(h));
          }
          trials.add(new Trial(i, past.before(day), happened));
        }
      }
    }
    return trials;
  }

  /** Days with an event a day, over what was seen last of each series. */
  static double commonRate(List<Trial> trials) {
    double events = 0;
    double days = 0;
    for (int i = 0; i < trials.size(); i++) {
      Trial trial = trials.get(i);
      if (i + 1 == trials.size() || trials.get(i + 1).series() != trial.series()) {
        events += trial.seen().events();
        days += trial.seen().to() - trial.seen().from();
      }
    }
    return events / days;
  }
}
