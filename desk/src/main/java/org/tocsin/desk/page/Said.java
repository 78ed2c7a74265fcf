package org.tocsin.desk.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.alert.Wordings;
import org.tocsin.core.model.Source;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.view.Adopted;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.words.Words;

/**
 * Times, places and names as those inside the desk read them: in full, where alerts tell what named
 * sources tell alone.
 */
public final class Said {

  private Said() {}

  public static String when(Words words, SeenIncident incident) {
    return words.word(
        incident
            .happened()
            .<Arg>map(happened -> new Arg.When(happened.value()))
            .orElse(new Arg.Term("time.unknown")));
  }

  public static String when(Words words, Edtf time) {
    return words.word(new Arg.When(time));
  }

  public static String what(Words words, SeenIncident incident) {
    return words.word(Wordings.what(incident));
  }

  public static String place(Words words, SituationView view, Optional<String> id) {
    return id.flatMap(view.situation()::place)
        .map(place -> place.name().in(words.language()))
        .orElseGet(() -> words.catalogue().say("place.unknown"));
  }

  public static String place(Words words, SituationView view, SeenIncident incident) {
    return place(words, view, incident.place().map(Adopted::value));
  }

  public static String actor(Words words, SituationView view, String id) {
    return words.word(Wordings.actor(view, id));
  }

  public static String source(Words words, SituationView view, String id) {
    return words.word(Wordings.source(view, id));
  }

  public static boolean isProtected(SituationView view, String source) {
    return view.source(source).map(Source::isProtected).orElse(true);
  }

  /** The first day it can have begun on, for pictures and for order; empty where unknown. */
  public static Optional<LocalDate> firstDay(Edtf time) {
    return time.bounds()
        .from()
        .known()
        .map(instant -> instant.atOffset(java.time.ZoneOffset.UTC).toLocalDate());
  }

  /** Whether accounts of it differ, or a party has stated its position. */
  public static boolean contested(SeenIncident incident) {
    return !incident.positions().isEmpty()
        || incident.figures().values().stream().anyMatch(Adopted::contested)
        || incident.what().filter(Adopted::contested).isPresent();
  }

  /**
   * Names of one sentence, and references of one list, that a page shows; it says how many more.
   */
  static final int MOST = 40;

  /** The first of many references. */
  static List<String> first(List<String> references) {
    return references.size() <= MOST ? references : List.copyOf(references.subList(0, MOST));
  }

  /** A phrase in words; where it names very many things, the first of them and how many more. */
  static String briefly(Words words, Phrase phrase) {
    SortedMap<String, Arg> args = new TreeMap<>();
    phrase.args().forEach((name, arg) -> args.put(name, brief(arg)));
    return words.say(new Phrase(phrase.key(), args));
  }

  private static Arg brief(Arg arg) {
    if (!(arg instanceof Arg.Several several) || several.items().size() <= MOST) {
      return arg;
    }
    List<Arg> shown = new ArrayList<>(several.items().subList(0, MOST));
    shown.add(new Arg.Verbatim("+" + (several.items().size() - MOST)));
    return new Arg.Several(shown);
  }
}
