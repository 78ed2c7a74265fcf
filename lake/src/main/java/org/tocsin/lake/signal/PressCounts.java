package org.tocsin.lake.signal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.tocsin.core.model.Situation;
import org.tocsin.core.signal.SituationArea;
import org.tocsin.core.signal.Step;
import org.tocsin.lake.store.LakeFault;

/**
 * How much was written of events in a situation's area, period by period, as an event data provider
 * counts it. GDELT counts the articles in which it first saw an event (NumArticles, GDELT event
 * codebook 2.0), so that one article which tells of several events counts once for each: counts of
 * one provider can be held against each other, and against nothing else.
 *
 * <p>Only periods of which every day is told of are counted; of the others it is unknown how much
 * was written. A period of which every day is told of, and nothing was written, counts nought.
 */
public final class PressCounts {

  /**
   * One provider's count for one period.
   *
   * @param places how many points it was written of
   */
  public record PressCount(
      String provider, LocalDate first, LocalDate last, long articles, int places) {}

  private record Sum(long articles, int places) {
    Sum plus(long more) {
      return new Sum(articles + more, places + 1);
    }
  }

  private PressCounts() {}

  /**
   * By provider, then by period.
   *
   * @param situation one of which it is known where it is ({@link SituationArea#known})
   */
  public static List<PressCount> of(Connection connection, Asked asked, Situation situation) {
    try {
      Covered covered = Covered.read(connection, asked);
      Map<String, Map<Long, Sum>> sums = new TreeMap<>();
      Map<String, Integer> country = new TreeMap<>();
      Step step = asked.settings().step();
      for (SeenEvents.Written written : SeenEvents.of(connection, asked).written()) {
        Map<Long, Sum> own = sums.computeIfAbsent(written.family(), unused -> new TreeMap<>());
        country.putIfAbsent(written.family(), written.gw());
        if (SituationArea.has(situation, written.point())) {
          country.put(written.family(), written.gw());
          own.merge(
              step.of(written.day()),
              new Sum(written.articles(), 1),
              (sum, one) -> sum.plus(one.articles()));
        }
      }
      List<PressCount> counts = new ArrayList<>();
      for (Map.Entry<String, Map<Long, Sum>> provider : sums.entrySet()) {
        for (long period : whole(covered, provider.getKey(), country, step)) {
          Sum sum = provider.getValue().getOrDefault(period, new Sum(0, 0));
          counts.add(
              new PressCount(
                  provider.getKey(),
                  step.first(period),
                  step.last(period),
                  sum.articles(),
                  sum.places()));
        }
      }
      return counts;
    } catch (SQLException e) {
      throw LakeFault.of("survey", e);
    }
  }

  /** Periods of which the provider's files tell each day, for the country the situation is in. */
  private static List<Long> whole(
      Covered covered, String provider, Map<String, Integer> country, Step step) {
    return covered
        .days(provider, country.getOrDefault(provider, 0))
        .map(
            days ->
                LongStream.rangeClosed(step.of(days.firstDay()), step.of(days.lastDay()))
                    .filter(period -> days.all(step.first(period), step.last(period)))
                    .boxed()
                    .toList())
        .orElse(List.of());
  }
}
