package org.tocsin.journal.tree;

import java.util.List;

/**
 * That a newer tree begins with an older one (RFC 9162, section 2.1.4).
 *
 * @param oldSize leaves in the older tree
 * @param newSize leaves in the newer tree
 * @param path the hashes needed, as the RFC orders them; empty if the sizes are equal or the older
 *     tree is empty
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /**
   * Whether the proof ties both roots together. False for any malformed proof. An empty older tree
   * is the beginning of any, provided its root is that of the empty tree.
   */
  public boolean verify(Hash oldRoot, Hash newRoot) {
    if (oldSize < 0 || oldSize > newSize) {
      return false;
    }
    if (oldSize == newSize) {
      return path.isEmpty() && oldRoot.equals(newRoot);
    }
    if (oldSize == 0) {
      return path.isEmpty() && oldRoot.equals(TreeHasher.EMPTY_ROOT);
    }
    return !path.isEmpty() && climb(oldRoot, newRoot);
  }

  private boolean climb(Hash oldRoot, Hash newRoot) {
    TreeHasher hasher = new TreeHasher();
    long node = oldSize - 1;
    long last = newSize - 1;
    while ((node & 1) == 1) {
      node >>>= 1;
      last >>>= 1;
    }
    // A whole older tree is itself the first node, and is left out of the path.
    boolean whole = Long.bitCount(oldSize) == 1;
    Hash older = whole ? oldRoot : path.get(0);
    Hash newer = older;
    for (Hash next : path.subList(whole ? 0 : 1, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        older = hasher.node(next, older);
        newer = hasher.node(next, newer);
        while ((node & 1) == 0 && node != 0) {
          node >>>= 1;
          last >>>= 1;
        }
      } else {
        newer = hasher.node(newer, next);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && older.equals(oldRoot) && newer.equals(newRoot);
  }
}
