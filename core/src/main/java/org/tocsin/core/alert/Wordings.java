package org.tocsin.core.alert;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.assess.Condition;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Source;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.view.Adopted;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;
import org.tocsin.notice.Level;

/** Things of a view as arguments of phrases. */
public final class Wordings {

  private Wordings() {}

  public static Arg level(Level level) {
    return new Arg.Term("level." + word(level));
  }

  public static Arg event(EventKind kind) {
    return new Arg.Term("event." + kind.word());
  }

  public static Arg effect(LifelineEffect effect) {
    return new Arg.Term("effect." + word(effect));
  }

  public static Arg what(SeenIncident incident) {
    return incident.what().map(what -> event(what.value())).orElse(new Arg.Term("event.unknown"));
  }

  /**
   * When it happened, by the accounts of named sources; what protected sources alone say is told by
   * the month, lest the hour give them away.
   */
  public static Arg when(SituationView view, SeenIncident incident) {
    return view.inPublic(incident)
        .flatMap(SeenIncident::happened)
        .<Arg>map(happened -> new Arg.When(happened.value()))
        .orElseGet(() -> month(incident.happened().map(Adopted::value)));
  }

  /** When something happened of which this source alone tells. */
  static Arg when(SituationView view, String source, Edtf time) {
    return PublicNames.named(view.source(source)) ? new Arg.When(time) : month(Optional.of(time));
  }

  private static Arg month(Optional<Edtf> time) {
    return time.flatMap(PublicTimes::month)
        .flatMap(month -> Edtf.parse(month).time())
        .<Arg>map(Arg.When::new)
        .orElse(new Arg.Term("time.unknown"));
  }

  /** Where it happened, by the accounts of named sources; else that this is not published. */
  public static Arg place(SituationView view, SeenIncident incident) {
    if (incident.place().isEmpty()) {
      return new Arg.Term("place.unknown");
    }
    return view.inPublic(incident)
        .flatMap(SeenIncident::place)
        .map(
            place ->
                view.situation()
                    .place(place.value())
                    .<Arg>map(known -> new Arg.Name(known.name()))
                    .orElse(new Arg.Term("place.unknown")))
        .orElse(new Arg.Term("place.protected"));
  }

  public static Arg actor(SituationView view, String id) {
    return view.situation()
        .actor(id)
        .map(actor -> (Arg) new Arg.Name(actor.name()))
        .orElse(new Arg.Term("actor.unknown"));
  }

  /** The source's public name, or that the desk protects it. */
  public static Arg source(SituationView view, String id) {
    return view.source(id)
        .map(Source::identity)
        .map(
            identity ->
                identity instanceof Source.Identity.Public open
                    ? (Arg) new Arg.Name(open.name())
                    : new Arg.Term("source.protected"))
        .orElse(new Arg.Term("source.unknown"));
  }

  /** "By the end of" the day where the cutoff ends one, or "by" the moment. */
  public static Arg cutoff(SituationView view) {
    String text = view.asOf().cutoffText();
    return text.length() == "2022-12-03".length()
        ? cutoff("cutoff.day", Instant.parse(text + "T00:00:00Z"))
        : cutoff("cutoff.moment", view.asOf().cutoff());
  }

  private static Arg cutoff(String key, Instant until) {
    return new Arg.Said(Phrase.of(key, Map.of("until", new Arg.Moment(until))));
  }

  /** A condition of the level table: {@code measured.<indicator>} names what it measures. */
  public static Arg condition(Condition condition) {
    Arg measured = new Arg.Term("measured." + condition.indicator());
    if (condition.test() instanceof Condition.Test.AtLeast atLeast) {
      return bound("condition.at-least", measured, atLeast.threshold());
    } else if (condition.test() instanceof Condition.Test.AtMost atMost) {
      return bound("condition.at-most", measured, atMost.threshold());
    }
    String answer = word(((Condition.Test.Is) condition.test()).truth());
    return new Arg.Said(Phrase.of("condition." + answer, Map.of("measured", measured)));
  }

  private static Arg bound(String key, Arg measured, BigDecimal threshold) {
    return new Arg.Said(
        Phrase.of(
            key, Map.of("measured", measured, "number", new Arg.Amount(Figure.of(threshold)))));
  }

  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <K, V> SortedMap<K, V> sorted(Map<K, V> map) {
    return new TreeMap<>(map);
  }
}
