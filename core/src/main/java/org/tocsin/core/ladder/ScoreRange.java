package org.tocsin.core.ladder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.core.time.Truth;

/**
 * The lowest and the highest of Kendall's score over all orders in which steps can have come.
 * Worked out step by step over the sets of steps that can have come first; where these are too
 * many, each pair of open order is taken to have gone either way, which can only widen the range.
 *
 * @param exact whether some order gives the low end and some order the high one
 */
record ScoreRange(int low, int high, boolean exact) {

  /** Sets of steps looked at, at most: enough for a dozen steps of one month among many others. */
  static final int MOST_SETS = 20_000;

  static ScoreRange of(List<Step> steps) {
    int size = steps.size();
    Truth[][] before = new Truth[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        before[i][j] = steps.get(i).begun().before(steps.get(j).begun());
      }
    }
    int[] rungs = steps.stream().mapToInt(step -> step.rung().number()).toArray();
    return size < Long.SIZE ? bySets(rungs, before) : byPairs(rungs, before);
  }

  private static ScoreRange bySets(int[] rungs, Truth[][] before) {
    long[] mustFollow = new long[rungs.length];
    for (int i = 0; i < rungs.length; i++) {
      for (int j = 0; j < rungs.length; j++) {
        mustFollow[i] |= before[j][i] == Truth.YES ? 1L << j : 0;
      }
    }
    Map<Long, int[]> reached = new HashMap<>();
    reached.put(0L, new int[] {0, 0});
    int sets = 1;
    for (int placed = 0; placed < rungs.length; placed++) {
      Map<Long, int[]> further = new HashMap<>();
      for (Map.Entry<Long, int[]> set : reached.entrySet()) {
        extend(set.getKey(), set.getValue(), rungs, mustFollow, further);
      }
      sets += further.size();
      if (sets > MOST_SETS) {
        return byPairs(rungs, before);
      }
      reached = further;
    }
    int[] ends = reached.values().iterator().next();
    return new ScoreRange(ends[0], ends[1], true);
  }

  private static void extend(
      long set, int[] ends, int[] rungs, long[] mustFollow, Map<Long, int[]> further) {
    for (int next = 0; next < rungs.length; next++) {
      long bit = 1L << next;
      if ((set & bit) == 0 && (mustFollow[next] & ~set) == 0) {
        int gain = 0;
        for (int i = 0; i < rungs.length; i++) {
          gain += (set >>> i & 1) == 1 ? Integer.signum(rungs[next] - rungs[i]) : 0;
        }
        int low = ends[0] + gain;
        int high = ends[1] + gain;
        further.merge(
            set | bit,
            new int[] {low, high},
            (one, other) -> new int[] {Math.min(one[0], other[0]), Math.max(one[1], other[1])});
      }
    }
  }

  private static ScoreRange byPairs(int[] rungs, Truth[][] before) {
    int certain = 0;
    int open = 0;
    for (int i = 0; i < rungs.length; i++) {
      for (int j = i + 1; j < rungs.length; j++) {
        int rise = Integer.signum(rungs[j] - rungs[i]);
        switch (before[i][j]) {
          case YES -> certain += rise;
          case NO -> certain -= rise;
          case UNKNOWN -> open += Math.abs(rise);
        }
      }
    }
    return new ScoreRange(certain - open, certain + open, open == 0);
  }
}
