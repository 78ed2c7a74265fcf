package org.tocsin.core.signal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tocsin.core.detect.Season;
import org.tocsin.core.detect.Watch;

/**
 * Lets series that had no event yet share one history. As long as nothing happened, all that are
 * covered alike have seen the same, and nothing is told of them; each goes on by itself from its
 * first event. What comes out is what watching each from the start would bring.
 */
final class QuietBeginnings {

  private QuietBeginnings() {}

  /**
   * Begins all of them.
   *
   * @param latest period from which all are needed, event or not
   */
  static void begin(
      List<WatchedSeries> all, Season season, long latest, Surveillance.Sharing sharing) {
    Map<Counts.Coverage, List<WatchedSeries>> alike =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.counts().coverage(), LinkedHashMap::new, Collectors.toList()));
    sharing.share(
        alike.values().stream().map(some -> (Runnable) () -> begin(some, season, latest)).toList());
  }

  private static void begin(List<WatchedSeries> alike, Season season, long latest) {
    Watch quiet = Watch.of(season);
    long period = alike.get(0).counts().first();
    List<WatchedSeries> inTurn =
        alike.stream()
            .sorted(Comparator.comparingLong(one -> one.counts().firstEvent(latest)))
            .toList();
    for (WatchedSeries one : inTurn) {
      Counts counts = one.counts();
      long begins = counts.firstEvent(latest);
      for (; period < begins; period++) {
        if (counts.covers(period)) {
          quiet.step(period, 0, counts.share(period));
        }
      }
      one.begin(begins, quiet.copy());
    }
  }
}
