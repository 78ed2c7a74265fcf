package org.tocsin.desk.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.alert.Wordings;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.model.Place;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;
import org.tocsin.core.model.Texts;
import org.tocsin.core.text.Catalogue;

/** What items are made of: the state, what the vault opens, and what both come to in words. */
final class Known {

  private static final Map<EventKind, Set<String>> EVENT_WORDS = eventWords();

  private final DeskState state;
  private final Texts texts;

  Known(DeskState state, Texts texts) {
    this.state = state;
    this.texts = texts;
  }

  DeskState state() {
    return state;
  }

  Texts texts() {
    return texts;
  }

  <R extends CaseRecord> Optional<R> record(Class<R> type, RecordKind kind, String id) {
    return state.record(type, kind, id);
  }

  Optional<Source> source(String id) {
    return record(Source.class, RecordKind.SOURCE, id);
  }

  Optional<Situation> situation(String id) {
    return record(Situation.class, RecordKind.SITUATION, id);
  }

  /** Whether everybody may know what this source says; not where the source is not on file. */
  boolean named(String source) {
    return source(source).filter(known -> !known.isProtected()).isPresent();
  }

  /** The text, where its key was not destroyed. */
  Optional<Spoken> open(SealedText sealed) {
    return texts.text(sealed.text()).map(text -> new Spoken(sealed.language(), text));
  }

  static String item(SealedText sealed) {
    return new Owner(Owner.ITEM, sealed.text().item()).key();
  }

  static Set<String> words(EventKind kind) {
    return EVENT_WORDS.getOrDefault(kind, Set.of());
  }

  /** Names of a place, in all languages. */
  static Set<String> placeNames(Optional<Situation> situation, Collection<String> places) {
    Set<String> names = new LinkedHashSet<>();
    for (String place : places) {
      situation
          .flatMap(home -> home.place(place))
          .ifPresent(known -> names.addAll(known.name().byLanguage().values()));
    }
    return names;
  }

  static List<GeoPoint> points(Optional<Situation> situation, Collection<String> places) {
    List<GeoPoint> points = new ArrayList<>();
    for (String place : places) {
      situation.flatMap(home -> home.place(place)).flatMap(Place::point).ifPresent(points::add);
    }
    return points;
  }

  static Set<String> actorNames(Optional<Situation> situation, Collection<String> actors) {
    Set<String> names = new LinkedHashSet<>();
    for (String actor : actors) {
      situation
          .flatMap(home -> home.actor(actor))
          .ifPresent(known -> names.addAll(known.name().byLanguage().values()));
    }
    return names;
  }

  private static Map<EventKind, Set<String>> eventWords() {
    Map<EventKind, Set<String>> words = new EnumMap<>(EventKind.class);
    for (EventKind kind : EventKind.values()) {
      Set<String> inAll = new LinkedHashSet<>();
      for (String language : Catalogue.LANGUAGES) {
        inAll.add(Catalogue.in(language).word(Wordings.event(kind)));
      }
      words.put(kind, inAll);
    }
    return words;
  }
}
