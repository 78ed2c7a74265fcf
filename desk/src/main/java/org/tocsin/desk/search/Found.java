package org.tocsin.desk.search;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a search found. Counts are of everything that matches and may be seen, not of the hits
 * listed alone.
 *
 * @param hits the best, best first
 * @param rungs by rung; what has several counts under each
 */
public record Found(
    long total,
    List<Hit> hits,
    SortedMap<Kind, Long> kinds,
    SortedMap<Integer, Long> rungs,
    SortedMap<String, Long> situations) {

  public Found {
    hits = List.copyOf(hits);
    kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    rungs = Collections.unmodifiableSortedMap(new TreeMap<>(rungs));
    situations = Collections.unmodifiableSortedMap(new TreeMap<>(situations));
  }
}
