package org.tocsin.lake.verb;

import java.util.Locale;
import java.util.Optional;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.signal.Contribution;
import org.tocsin.core.signal.Signal;
import org.tocsin.core.signal.SignalWords;
import org.tocsin.core.text.Catalogue;

/** The beginning of a case file, with what a signal knows and nothing else. */
public final class Proposal {

  private Proposal() {}

  public static String of(Signal signal) {
    StringBuilder text = new StringBuilder();
    text.append("# Proposed by a signal in event data; nobody has decided anything yet.\n# ")
        .append(Catalogue.in("en").say(SignalWords.of(signal)))
        .append("\n# Signal ")
        .append(signal.id())
        .append(", as known on ")
        .append(signal.provenance().asOf())
        .append(". Fill in what stands in angle brackets, then: tocsin case check FOLDER\n");
    if (!signal.parties().isEmpty()) {
      text.append("# Parties as the provider names them, to be looked at before any is entered: ")
          .append(String.join("; ", signal.parties()).replace('\n', ' '))
          .append("\n");
    }
    text.append("situation:\n  id: ")
        .append(id(signal.area().name()))
        .append("\n  name: {en: \"")
        .append(quoted(signal.area().name()))
        .append("\"}\n  population: {en: \"<the people at risk>\"}\n  places:\n");
    int number = 0;
    for (Contribution event : signal.contributions()) {
      Optional<GeoPoint> point = event.point();
      if (point.isPresent()) {
        number++;
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
    return text.toString();
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace('\n', ' ');
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
