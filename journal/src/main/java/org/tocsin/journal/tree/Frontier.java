package org.tocsin.journal.tree;

/**
 * The right edge of a growing tree: the hashes of its whole subtrees, one per bit set in its size.
 * Appending costs O(log n) node hashes at worst, one on average, and no allocation.
 */
public final class Frontier {
  private static final int LEVELS = 63;

  private final TreeHasher hasher = new TreeHasher();

  /** At each level two slots side by side: the left child waiting, and room for the right one. */
  private final byte[] pairs = new byte[(LEVELS + 1) * 2 * Hash.LENGTH];

  private long size;

  /** The frontier of the empty tree. */
  public Frontier() {}

  /** The frontier of the first {@code size} leaves of a tree whose subtrees the source knows. */
  public static Frontier of(long size, NodeSource nodes) {
    Frontier frontier = new Frontier();
    long left = size;
    long from = 0;
    while (left > 0) {
      int level = 63 - Long.numberOfLeadingZeros(left);
      nodes.node(level, from >>> level).copyTo(frontier.pairs, leftOf(level));
      from += 1L << level;
      left -= 1L << level;
    }
    frontier.size = size;
    return frontier;
  }

  /** A frontier that goes on from here without touching this one. */
  public Frontier copy() {
    Frontier copy = new Frontier();
    System.arraycopy(pairs, 0, copy.pairs, 0, pairs.length);
    copy.size = size;
    return copy;
  }

  /** Leaves so far. */
  public long size() {
    return size;
  }

  /** Appends the leaf hash in 32 bytes of {@code leaf}. */
  public void append(byte[] leaf, int offset) {
    int level = 0;
    byte[] from = leaf;
    int at = offset;
    while ((size >>> level & 1) == 1) {
      System.arraycopy(from, at, pairs, leftOf(level) + Hash.LENGTH, Hash.LENGTH);
      // The hasher copies its input first, so the output may go to the level above at once.
      int right = leftOf(level + 1) + Hash.LENGTH;
      hasher.node(pairs, leftOf(level), pairs, right);
      from = pairs;
      at = right;
      level++;
    }
    System.arraycopy(from, at, pairs, leftOf(level), Hash.LENGTH);
    size++;
  }

  /** Appends a leaf hash. */
  public void append(Hash leaf) {
    byte[] bytes = leaf.bytes();
    append(bytes, 0);
  }

  /** The root over all leaves so far. */
  public Hash root() {
    if (size == 0) {
      return TreeHasher.EMPTY_ROOT;
    }
    int level = Long.numberOfTrailingZeros(size);
    Hash root = Hash.at(pairs, leftOf(level));
    for (level++; level < LEVELS; level++) {
      if ((size >>> level & 1) == 1) {
        root = hasher.node(Hash.at(pairs, leftOf(level)), root);
      }
    }
    return root;
  }

  private static int leftOf(int level) {
    return level * 2 * Hash.LENGTH;
  }
}
