package org.tocsin.core.assess;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.signal.Signal;
import org.tocsin.core.signal.SignalWords;
import org.tocsin.core.text.Arg;
import org.tocsin.core.view.Evidence;

/** What detectors noticed in event data, as far as a person took it to be of the situation. */
final class Signals {

  private static final int DAYS = 90;

  private Signals() {}

  /** Rises alone: that events stop may be peace, or that nobody is left to tell of them. */
  static Indicator recent(Reasoning reasoning) {
    Instant since = new Window(reasoning.view(), DAYS).from();
    List<Signal> recent =
        reasoning.view().signals().stream()
            .filter(Signal::rise)
            .filter(
                signal ->
                    signal.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(since))
            .toList();
    SortedMap<String, Arg> args = new TreeMap<>();
    args.put("days", new Arg.Count(DAYS));
    args.put("count", new Arg.Count(recent.size()));
    args.put(
        "signals",
        new Arg.Several(
            recent.stream().map(signal -> (Arg) new Arg.Said(SignalWords.brief(signal))).toList()));
    return Indicators.amount(
        "signals-90d",
        Figure.of(recent.size()),
        recent.stream().map(signal -> Evidence.signal(signal.id())).toList(),
        "indicator.signals",
        args);
  }
}
