package org.tocsin.core.assess;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.signal.Signal;
import org.tocsin.core.signal.SignalWords;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.view.Evidence;

/** What detectors noticed in event data, as far as a person took it to be of the situation. */
final class Signals {

  private static final int DAYS = 90;

  private Signals() {}

  /** Rises alone: that events stop may be peace, or that nobody is left to tell of them. */
  static Indicator recent(Reasoning reasoning) {
    List<Signal> recent = within(reasoning).filter(Signal::rise).toList();
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

  /**
   * What less is told of than before, or than so many deaths let expect: no reason for a level, but
   * one to doubt that it is high enough.
   */
  static List<Assessment.Reservation> reservations(Reasoning reasoning) {
    return within(reasoning)
        .filter(signal -> !signal.rise())
        .map(
            signal ->
                new Assessment.Reservation(
                    Phrase.of(
                        "reservation.less-told",
                        Map.of("signal", new Arg.Said(SignalWords.brief(signal)))),
                    List.of(Evidence.signal(signal.id()))))
        .toList();
  }

  private static Stream<Signal> within(Reasoning reasoning) {
    Instant since = new Window(reasoning.view(), DAYS).from();
    return reasoning.view().signals().stream()
        .filter(
            signal ->
                signal.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(since));
  }
}
