package org.tocsin.journal.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs (RFC 9162, section 2.1) from the hashes of whole subtrees, each in O(log n)
 * look-ups for any size up to the number of leaves the source knows.
 */
public final class MerkleTree {
  private final NodeSource nodes;
  private final TreeHasher hasher = new TreeHasher();

  public MerkleTree(NodeSource nodes) {
    this.nodes = nodes;
  }

  /** The root over the first {@code size} leaves. */
  public Hash root(long size) {
    requireSize(size);
    return size == 0 ? TreeHasher.EMPTY_ROOT : range(0, size);
  }

  /** The proof that the leaf at {@code index} is in the tree over the first {@code size} leaves. */
  public InclusionProof inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
    List<Hash> path = new ArrayList<>();
    inclusion(index, 0, size, path);
    return new InclusionProof(index, size, path);
  }

  /** The proof that the tree over the first {@code oldSize} leaves is where the newer began. */
  public ConsistencyProof consistency(long oldSize, long newSize) {
    requireSize(oldSize);
    if (oldSize > newSize) {
      throw new IllegalArgumentException(oldSize + " is larger than " + newSize);
    }
    List<Hash> path = new ArrayList<>();
    if (oldSize > 0 && oldSize < newSize) {
      consistency(oldSize, 0, newSize, true, path);
    }
    return new ConsistencyProof(oldSize, newSize, path);
  }

  private void inclusion(long index, long from, long to, List<Hash> path) {
    if (to - from == 1) {
      return;
    }
    long split = from + splitOf(to - from);
    if (index < split) {
      inclusion(index, from, split, path);
      path.add(range(split, to));
    } else {
      inclusion(index, split, to, path);
      path.add(range(from, split));
    }
  }

  /** SUBPROOF of RFC 9162, section 2.1.4.1; {@code known} while the old root itself is at hand. */
  private void consistency(long oldSize, long from, long to, boolean known, List<Hash> path) {
    if (oldSize == to) {
      if (!known) {
        path.add(range(from, to));
      }
      return;
    }
    long split = from + splitOf(to - from);
    if (oldSize <= split) {
      consistency(oldSize, from, split, known, path);
      path.add(range(split, to));
    } else {
      consistency(oldSize, split, to, false, path);
      path.add(range(from, split));
    }
  }

  /** The hash over a range that starts at a multiple of the largest power of two it holds. */
  private Hash range(long from, long to) {
    long count = to - from;
    if (Long.bitCount(count) == 1) {
      int level = Long.numberOfTrailingZeros(count);
      return nodes.node(level, from >>> level);
    }
    long split = from + splitOf(count);
    return hasher.node(range(from, split), range(split, to));
  }

  /** The largest power of two smaller than the count. */
  static long splitOf(long count) {
    return Long.highestOneBit(count - 1);
  }

  private static void requireSize(long size) {
    if (size < 0) {
      throw new IllegalArgumentException("a tree has no size " + size);
    }
  }
}
