package org.tocsin.desk.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.core.signal.Signal;
import org.tocsin.core.signal.SignalWords;
import org.tocsin.desk.draw.chart.AlarmWeeks;
import org.tocsin.desk.intake.SignalBoard;

/**
 * Signals that wait for a decision, as they were found when the event data were last looked
 * through: the page itself asks the lake nothing.
 *
 * @param state {@code no-data}, {@code not-asked}, or {@code asked}
 * @param older whether event data came in since
 * @param newest one sentence each, the latest first
 * @param budget alarms a week that the desk said it can look at
 */
public record WatchSignals(
    String state,
    Optional<String> asOf,
    boolean older,
    int waiting,
    List<Newest> newest,
    int budget) {

  private static final int MOST = 5;

  public record Newest(String id, String says, String address) {}

  public WatchSignals {
    newest = List.copyOf(newest);
  }

  static WatchSignals of(Sight sight, Optional<SignalBoard.Seen> seen) {
    int imports = sight.room().state().imports().size();
    if (imports == 0) {
      return none("no-data");
    }
    if (seen.isEmpty()) {
      return none("not-asked");
    }
    Set<String> decided = decided(sight);
    List<Signal> waiting =
        seen.get().signals().stream().filter(signal -> !decided.contains(signal.id())).toList();
    return new WatchSignals(
        "asked",
        Optional.of(seen.get().asOf().toString()),
        imports > seen.get().imports(),
        waiting.size(),
        waiting.stream()
            .sorted(Comparator.comparing(Signal::to).reversed().thenComparing(Signal::id))
            .limit(MOST)
            .map(
                signal ->
                    new Newest(
                        signal.id(),
                        sight.words().say(SignalWords.of(signal)),
                        "/signals#" + signal.id()))
            .toList(),
        SignalBoard.weekly());
  }

  private static WatchSignals none(String state) {
    return new WatchSignals(state, Optional.empty(), false, 0, List.of(), SignalBoard.weekly());
  }

  /** Empty where nobody has looked through the event data yet. */
  static Optional<Drawn> picture(Sight sight, Optional<SignalBoard.Seen> seen) {
    if (seen.isEmpty() || sight.room().state().imports().isEmpty()) {
      return Optional.empty();
    }
    Set<String> decided = decided(sight);
    List<AlarmWeeks.Week> months =
        seen.get().months().stream()
            .map(
                month ->
                    new AlarmWeeks.Week(
                        month.first(),
                        month.signals().size(),
                        (int) month.signals().stream().filter(decided::contains).count()))
            .toList();
    return Optional.of(
        Drawn.of(
            sight, "alarms", new AlarmWeeks(months, Optional.of(SignalBoard.monthly()), true)));
  }

  private static Set<String> decided(Sight sight) {
    return sight.room().situations().stream()
        .flatMap(situation -> SignalsPage.recorded(sight, situation.id()).stream())
        .map(Signal::id)
        .collect(Collectors.toSet());
  }
}
