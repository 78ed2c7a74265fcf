package org.tocsin.journal.tree;

/** Where the hashes of whole subtrees come from. */
@FunctionalInterface
public interface NodeSource {
  /**
   * The hash of the whole subtree over the leaves {@code index << level} up to, not including,
   * {@code (index + 1) << level}.
   *
   * @param level 0 for leaves
   * @param index from the left, from 0
   */
  Hash node(int level, long index);
}
