package org.tocsin.journal.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The upper part of a tree in memory: the root of every full tile of 256 leaves, and all whole
 * subtrees above. A million leaves take 250 KB.
 */
public final class HashTiles {
  /** Levels within a tile. */
  public static final int TILE_LEVELS = 8;

  /** Leaves in a full tile. */
  public static final int TILE_LEAVES = 1 << TILE_LEVELS;

  private final List<byte[]> levels = new ArrayList<>();
  private final List<Integer> counts = new ArrayList<>();
  private final TreeHasher hasher = new TreeHasher();

  /** Full tiles so far. */
  public int count() {
    return counts.isEmpty() ? 0 : counts.get(0);
  }

  /** Adds the root of the next full tile. */
  public void add(Hash tileRoot) {
    int level = 0;
    byte[] bytes = tileRoot.bytes();
    while (true) {
      int index = store(level, bytes);
      if ((index & 1) == 0) {
        return;
      }
      byte[] parent = new byte[Hash.LENGTH];
      hasher.node(levels.get(level), (index - 1) * Hash.LENGTH, parent, 0);
      bytes = parent;
      level++;
    }
  }

  /** Forgets all but the first tiles, as a failed append must. */
  public void keep(int tiles) {
    for (int level = 0; level < counts.size(); level++) {
      counts.set(level, Math.min(counts.get(level), tiles >>> level));
    }
  }

  /**
   * The hash of a whole subtree of {@code TILE_LEVELS} levels or more.
   *
   * @throws IllegalArgumentException if the subtree is not whole yet
   */
  public Hash node(int level, long index) {
    int above = level - TILE_LEVELS;
    if (above < 0 || above >= levels.size() || index < 0 || index >= counts.get(above)) {
      throw new IllegalArgumentException("no whole subtree " + index + " at level " + level);
    }
    return Hash.at(levels.get(above), (int) index * Hash.LENGTH);
  }

  private int store(int level, byte[] hash) {
    if (level == levels.size()) {
      levels.add(new byte[8 * Hash.LENGTH]);
      counts.add(0);
    }
    int index = counts.get(level);
    byte[] hashes = levels.get(level);
    if (hashes.length == index * Hash.LENGTH) {
      hashes = Arrays.copyOf(hashes, 2 * hashes.length);
      levels.set(level, hashes);
    }
    System.arraycopy(hash, 0, hashes, index * Hash.LENGTH, Hash.LENGTH);
    counts.set(level, index + 1);
    return index;
  }
}
