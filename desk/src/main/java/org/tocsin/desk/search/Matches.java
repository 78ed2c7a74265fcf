package org.tocsin.desk.search;

import java.util.Map;
import java.util.Set;

/**
 * Which words of a text are what was looked for.
 *
 * @param words by field: plain ones under that of texts, stems under that of their language
 * @param beginnings of plain words
 */
record Matches(Map<String, Set<String>> words, Set<String> beginnings) {

  boolean plain(String word) {
    return words.getOrDefault(Fields.TEXT, Set.of()).contains(word)
        || beginnings.stream().anyMatch(word::startsWith);
  }

  boolean stem(String field, String stem) {
    return words.getOrDefault(field, Set.of()).contains(stem);
  }
}
