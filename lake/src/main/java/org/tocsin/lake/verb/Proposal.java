package org.tocsin.lake.verb;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.signal.Contribution;
import org.tocsin.core.signal.Signal;
import org.tocsin.core.signal.SignalWords;
import org.tocsin.core.text.Catalogue;

/** The beginning of a case file, with what a signal knows and nothing else. */
public final class Proposal {

  private Proposal() {}

  public static String of(Signal signal) {
    return of(List.of(signal), id(signal));
  }

  /**
   * Of signals of one area, which are one situation.
   *
   * @param id the situation's
   */
  static String of(List<Signal> signals, String id) {
    StringBuilder text = new StringBuilder();
    text.append("# Proposed by a signal in event data; nobody has decided anything yet.\n");
    for (Signal signal : signals) {
      text.append("# ")
          .append(plain(Catalogue.in("en").say(SignalWords.of(signal))))
          .append("\n# Signal ")
          .append(signal.id())
          .append(", as known on ")
          .append(signal.provenance().asOf())
          .append(".\n");
    }
    text.append("# Fill in what stands in angle brackets, then: tocsin case check FOLDER\n");
    Set<String> parties = new LinkedHashSet<>();
    signals.forEach(signal -> parties.addAll(signal.parties()));
    if (!parties.isEmpty()) {
      text.append("# Parties as the provider names them, to be looked at before any is entered: ")
          .append(plain(String.join("; ", parties)))
          .append("\n");
    }
    text.append("situation:\n  id: ")
        .append(id)
        .append("\n  name: {en: \"")
        .append(quoted(signals.get(0).area().name()))
        .append("\"}\n  population: {en: \"<the people at risk>\"}\n");
    places(text, signals);
    return text.toString();
  }

  /** An event that several signals count is one place. */
  private static void places(StringBuilder text, List<Signal> signals) {
    Set<String> events = new HashSet<>();
    int number = 0;
    for (Signal signal : signals) {
      for (Contribution event : signal.contributions()) {
        Optional<GeoPoint> point = event.point();
        if (point.isPresent() && events.add(event.event())) {
          number++;
          text.append(number == 1 ? "  places:\n" : "");
          text.append("    - id: place-")
              .append(number)
              .append("\n      name: {en: \"<the place of event ")
              .append(quoted(event.event()))
              .append(">\"}\n      point: [")
              .append(point.get().latitude().toPlainString())
              .append(", ")
              .append(point.get().longitude().toPlainString())
              .append("]\n");
        }
      }
    }
  }

  /** What the situation may be called. */
  static String id(Signal signal) {
    return id(signal.area().name());
  }

  /** On one line: a provider's names may run over several, and would end a comment. */
  private static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
  }

  private static String quoted(String text) {
    return plain(text).replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static String id(String name) {
    String plain =
        java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[^a-z]+|-+$", "");
    return plain.isEmpty()
        ? "place"
        : plain.substring(0, Math.min(60, plain.length())).replaceAll("-+$", "");
  }
}
