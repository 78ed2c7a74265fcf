package org.tocsin.core.signal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.detect.AttentionGap;
import org.tocsin.core.detect.Verdict;

/** One provider's reports on deaths, being watched. Of one thread at a time. */
final class Attended {

  private final String provider;
  private final AttentionGap gap;
  private final Map<Long, List<ReportedDeaths.Row>> byPeriod = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();

  Attended(ReportedDeaths reported, Step step) {
    this.provider = reported.provider();
    this.gap = new AttentionGap(step.year());
    for (ReportedDeaths.Row row : reported.rows()) {
      byPeriod.computeIfAbsent(row.period(), unused -> new ArrayList<>()).add(row);
    }
  }

  /** A verdict for each place where somebody was killed. */
  List<Alarm> next(long period) {
    List<ReportedDeaths.Row> rows = byPeriod.getOrDefault(period, List.of());
    List<Verdict> verdicts = gap.step(period, rows.stream().map(this::plain).toList());
    List<Alarm> alarms = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Counts of =
          new Counts(
              provider,
              rows.get(i).area(),
              EventClass.REPORTS,
              period,
              1,
              new BitSet(),
              new double[] {1},
              Optional.empty());
      Verdict verdict = verdicts.get(i);
      alarms.add(new Alarm(of, period, Signal.ATTENTION, verdict, verdict.p(), 1, 1));
    }
    return alarms;
  }

  private AttentionGap.Row plain(ReportedDeaths.Row row) {
    int place = places.computeIfAbsent(row.area().code(), unused -> places.size());
    return new AttentionGap.Row(place, row.deaths(), row.reports());
  }
}
