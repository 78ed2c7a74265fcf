package org.tocsin.core.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ids in the order in which they were filed, and at which position each was; one at a time is let
 * in.
 */
final class Filings {
  private long[] positions = new long[4];
  private final List<String> ids = new ArrayList<>(4);

  /** Adds the next; positions only ever grow. */
  synchronized void add(long position, String id) {
    if (ids.size() == positions.length) {
      positions = Arrays.copyOf(positions, positions.length + (positions.length >> 1));
    }
    positions[ids.size()] = position;
    ids.add(id);
  }

  /** Ids of those filed before the position. */
  synchronized List<String> before(long position) {
    int found = Arrays.binarySearch(positions, 0, ids.size(), position);
    return List.copyOf(ids.subList(0, found < 0 ? -found - 1 : found));
  }
}
