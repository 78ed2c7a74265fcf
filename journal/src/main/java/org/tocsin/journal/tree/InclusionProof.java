package org.tocsin.journal.tree;

import java.util.List;

/**
 * That one leaf is in a tree (RFC 9162, section 2.1.3).
 *
 * @param index of the leaf, from 0
 * @param size leaves in the tree
 * @param path sibling hashes from the leaf up to below the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {
  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Whether the proof leads from the leaf hash to the root. False for any malformed proof. */
  public boolean verify(Hash leaf, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    TreeHasher hasher = new TreeHasher();
    long node = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = hasher.node(sibling, hash);
        // A right edge without sibling: climb to the next level that has one.
        while ((node & 1) == 0 && node != 0) {
          node >>>= 1;
          last >>>= 1;
        }
      } else {
        hash = hasher.node(hash, sibling);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
