package org.tocsin.desk.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that can be found, as one audience may know it.
 *
 * @param names what it is called
 * @param texts what it says
 * @param about words for what it is about: names of places, actors and the like; never shown
 * @param restsOn keys of what it was made of beside its owner: when one of these changes it is made
 *     again
 */
record Item(
    Kind kind,
    String id,
    Optional<String> situation,
    Audience audience,
    List<Spoken> names,
    List<Spoken> texts,
    Set<String> about,
    Marks marks,
    Set<String> restsOn) {

  static Item named(
      Kind kind, String id, Optional<String> situation, List<Spoken> names, List<Spoken> texts) {
    return new Item(
        kind, id, situation, Audience.EVERYBODY, names, texts, Set.of(), Marks.NONE, Set.of());
  }

  Item seenBy(Audience others) {
    return new Item(kind, id, situation, others, names, texts, about, marks, restsOn);
  }

  Item marked(Marks other) {
    return new Item(kind, id, situation, audience, names, texts, about, other, restsOn);
  }

  Item about(Set<String> words) {
    return new Item(kind, id, situation, audience, names, texts, words, marks, restsOn);
  }

  Item restingOn(Set<String> keys) {
    return new Item(kind, id, situation, audience, names, texts, about, marks, keys);
  }
}
