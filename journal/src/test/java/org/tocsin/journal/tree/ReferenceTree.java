package org.tocsin.journal.tree;

import java.util.ArrayList;
import java.util.List;

/** RFC 9162's definitions word for word: slow, recursive, and evident. */
final class ReferenceTree {
  private static final TreeHasher HASHER = new TreeHasher();

  private ReferenceTree() {}

  static Hash root(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return TreeHasher.EMPTY_ROOT;
    }
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int k = split(leaves.size());
    return HASHER.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
  }

  static List<Hash> path(int m, List<Hash> leaves) {
    if (leaves.size() == 1) {
      return new ArrayList<>();
    }
    int k = split(leaves.size());
    List<Hash> left = leaves.subList(0, k);
    List<Hash> right = leaves.subList(k, leaves.size());
    List<Hash> path = m < k ? path(m, left) : path(m - k, right);
    path.add(root(m < k ? right : left));
    return path;
  }

  static List<Hash> proof(int m, List<Hash> leaves, boolean b) {
    if (m == leaves.size()) {
      return new ArrayList<>(b ? List.of() : List.of(root(leaves)));
    }
    int k = split(leaves.size());
    List<Hash> left = leaves.subList(0, k);
    List<Hash> right = leaves.subList(k, leaves.size());
    List<Hash> proof = m <= k ? proof(m, left, b) : proof(m - k, right, false);
    proof.add(root(m <= k ? right : left));
    return proof;
  }

  private static int split(int n) {
    int k = 1;
    while (2 * k < n) {
      k *= 2;
    }
    return k;
  }
}
