package org.tocsin.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Accounts of one situation by when they became available. They are put in order when someone first
 * asks, not one by one as they come: most runs ask of one situation, if of any.
 *
 * <p>Kept as columns: an object for each of half a million accounts is what a fold then waits for.
 */
final class Available {

  private long[] seconds = new long[4];
  private int[] nanos = new int[4];
  private long[] positions = new long[4];
  private final List<String> ids = new ArrayList<>(4);

  /** Places in the columns by time; accounts of one instant in the order in which they came. */
  private int[] order = {};

  synchronized void add(Instant from, long position, String id) {
    int at = ids.size();
    if (at == seconds.length) {
      int room = at + (at >> 1);
      seconds = Arrays.copyOf(seconds, room);
      nanos = Arrays.copyOf(nanos, room);
      positions = Arrays.copyOf(positions, room);
    }
    seconds[at] = from.getEpochSecond();
    nanos[at] = from.getNano();
    positions[at] = position;
    ids.add(id);
  }

  /** Ids of those available by an instant and recorded before a position, each once. */
  synchronized List<String> ids(Instant cutoff, long position) {
    putInOrder();
    Set<String> seen = new HashSet<>();
    List<String> available = new ArrayList<>();
    for (int at : order) {
      if (from(at).isAfter(cutoff)) {
        break;
      }
      if (positions[at] < position && seen.add(ids.get(at))) {
        available.add(ids.get(at));
      }
    }
    return available;
  }

  private Instant from(int at) {
    return Instant.ofEpochSecond(seconds[at], nanos[at]);
  }

  private void putInOrder() {
    if (order.length < ids.size()) {
      order =
          IntStream.range(0, ids.size())
              .boxed()
              .sorted((a, b) -> from(a).compareTo(from(b)))
              .mapToInt(Integer::intValue)
              .toArray();
    }
  }
}
