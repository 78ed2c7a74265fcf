package org.tocsin.core.gap;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.time.DurationRange;

/**
 * Time to the first answer in the middle of all incidents, those without any taken to wait longer
 * than all others: leaving them out would make the slow look fast.
 *
 * @param incidents whose window is over or that were answered
 * @param without of these, those that nothing answered, in time or late
 * @param shortest of the median; empty where at least half of the incidents surely had no answer
 * @param longest of the median; empty where at least half of them may have had none
 */
public record FirstResponse(
    int incidents, int without, Optional<Duration> shortest, Optional<Duration> longest) {

  static FirstResponse of(List<IncidentGap> incidents) {
    List<IncidentGap> told =
        incidents.stream().filter(gap -> gap.state() != IncidentGap.State.PENDING).toList();
    List<Duration> shortest =
        told.stream()
            .flatMap(gap -> gap.first().stream())
            .map(DurationRange::shortest)
            .sorted()
            .toList();
    List<Duration> longest =
        told.stream()
            .flatMap(gap -> gap.first().stream())
            .flatMap(first -> first.longest().stream())
            .sorted(Comparator.naturalOrder())
            .toList();
    int size = told.size();
    return new FirstResponse(
        size, size - shortest.size(), at(shortest, (size - 1) / 2), at(longest, size / 2));
  }

  /** The next in order; those beyond the list wait longer than all in it. */
  private static Optional<Duration> at(List<Duration> sorted, int index) {
    return index < sorted.size() ? Optional.of(sorted.get(index)) : Optional.empty();
  }
}
