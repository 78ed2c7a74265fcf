package org.tocsin.core.text;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something to say, before it is said in a language.
 *
 * @param key of the catalogue
 * @param args what the message names, by the names it uses
 */
public record Phrase(String key, SortedMap<String, Arg> args) {

  public Phrase {
    args = Collections.unmodifiableSortedMap(new TreeMap<>(args));
  }

  public static Phrase of(String key) {
    return new Phrase(key, new TreeMap<>());
  }

  public static Phrase of(String key, Map<String, Arg> args) {
    return new Phrase(key, new TreeMap<>(args));
  }
}
