package org.tocsin.lake.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.tocsin.lake.table.Batch;
import org.tocsin.lake.table.Column;

/** What came of a file, gathered from all who read it. */
public final class Tally {

  /** Beyond it a file is not taken in: nearly all of it is broken. */
  static final int MOST_REJECTED = 1_000_000;

  private final List<Rejected> rejected = new ArrayList<>();
  private final Map<Integer, Long> lines = new TreeMap<>();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong rows = new AtomicLong();
  private final AtomicLong nowhere = new AtomicLong();
  private final SeenIds ids;
  private final boolean unique;

  /**
   * @param unique whether an id may occur once alone
   */
  Tally(boolean unique) {
    this.unique = unique;
    this.ids = new SeenIds();
  }

  synchronized void reject(Rejected one) {
    if (rejected.size() >= MOST_REJECTED) {
      throw new IllegalStateException("more than " + MOST_REJECTED + " broken records");
    }
    rejected.add(one);
  }

  synchronized void lines(int chunk, long count) {
    lines.put(chunk, count);
  }

  void bytes(long more) {
    bytes.addAndGet(more);
  }

  /** Bytes read so far, unpacked. */
  public long bytes() {
    return bytes.get();
  }

  /** Rows read so far. */
  public long rows() {
    return rows.get();
  }

  /** A row is about to be completed. */
  void seen(Batch batch, Column id, SeenIds.Reader reader) {
    if (unique) {
      reader.add(batch.text(id));
    }
  }

  void rows(int more, int nowhere) {
    rows.addAndGet(more);
    this.nowhere.addAndGet(nowhere);
  }

  /** Points of 0, 0, taken as unknown. */
  long nowhere() {
    return nowhere.get();
  }

  SeenIds ids() {
    return ids;
  }

  /** With the line each begins at, counted from 1, in the order of the file. */
  synchronized List<Placed> rejected() {
    Map<Integer, Long> before = new TreeMap<>();
    long sum = 0;
    for (Map.Entry<Integer, Long> chunk : lines.entrySet()) {
      before.put(chunk.getKey(), sum);
      sum += chunk.getValue();
    }
    return rejected.stream()
        .map(one -> new Placed(before.getOrDefault(one.chunk(), 0L) + one.lineInChunk() + 1, one))
        .sorted(Comparator.comparingLong(placed -> placed.what().offset()))
        .toList();
  }

  /** A broken record and the line it begins at. */
  record Placed(long line, Rejected what) {}
}
