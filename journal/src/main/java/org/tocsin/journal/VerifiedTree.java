package org.tocsin.journal;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.journal.tree.ConsistencyProof;
import org.tocsin.journal.tree.Frontier;
import org.tocsin.journal.tree.Hash;
import org.tocsin.journal.tree.HashTiles;
import org.tocsin.journal.tree.InclusionProof;
import org.tocsin.journal.tree.MerkleTree;
import org.tocsin.journal.tree.TreeHasher;

/**
 * The Merkle tree of an open journal: tile roots in memory, tied to the acknowledged root; leaf
 * hashes from the store when needed, tied to their tile.
 */
final class VerifiedTree {
  /** What an append would change, before it is written. */
  record Growth(Head head, List<Hash> leaves, int firstTile, List<Hash> tiles, Frontier frontier) {}

  private final EntryStore store;
  private final HashTiles tiles = new HashTiles();
  private final TreeHasher hasher = new TreeHasher();
  private Frontier frontier;
  private Head head;

  private VerifiedTree(EntryStore store, Head head) {
    this.store = store;
    this.head = head;
    this.frontier = new Frontier();
  }

  /**
   * The tree over the first {@code head.size()} entries of a store.
   *
   * @throws JournalFault if the stored hashes do not lead to the head's root
   */
  static VerifiedTree load(EntryStore store, Head head) {
    VerifiedTree tree = new VerifiedTree(store, head);
    long full = head.size() / HashTiles.TILE_LEAVES;
    List<Hash> stored = store.tiles();
    if (stored.size() < full) {
      throw tree.changed("only " + stored.size() + " of " + full + " tile roots are stored");
    }
    stored.subList(0, (int) full).forEach(tree.tiles::add);
    long inTiles = full * HashTiles.TILE_LEAVES;
    tree.frontier = Frontier.of(inTiles, tree.tiles::node);
    store.leaves(inTiles, head.size()).forEach(tree.frontier::append);
    Hash root = tree.frontier.root();
    if (!root.equals(head.root())) {
      throw tree.changed(
          "the stored hashes lead to root " + root + ", acknowledged was " + head.root());
    }
    return tree;
  }

  Head head() {
    return head;
  }

  Growth grow(List<byte[]> entries) {
    Frontier grown = frontier.copy();
    int firstTile = tiles.count();
    List<Hash> leaves = new ArrayList<>(entries.size());
    List<Hash> filled = new ArrayList<>();
    List<Hash> open = new ArrayList<>();
    if ((grown.size() + entries.size()) / HashTiles.TILE_LEAVES > firstTile) {
      open.addAll(store.leaves((long) firstTile * HashTiles.TILE_LEAVES, grown.size()));
    }
    for (byte[] entry : entries) {
      Hash leaf = hasher.leaf(entry);
      leaves.add(leaf);
      open.add(leaf);
      grown.append(leaf);
      if (grown.size() % HashTiles.TILE_LEAVES == 0) {
        filled.add(rootOf(open));
        open.clear();
      }
    }
    return new Growth(new Head(grown.size(), grown.root()), leaves, firstTile, filled, grown);
  }

  void accept(Growth growth) {
    growth.tiles().forEach(tiles::add);
    frontier = growth.frontier();
    head = growth.head();
  }

  /** The root of a full tile, which leads to the head's root. */
  Hash tileRoot(long tile) {
    return tiles.node(HashTiles.TILE_LEVELS, tile);
  }

  int fullTiles() {
    return tiles.count();
  }

  /** The frontier before the last, open tile. */
  Frontier before(long tileFrom) {
    return Frontier.of(tileFrom, tiles::node);
  }

  Hash root(long size) {
    return proofs(size).root(size);
  }

  InclusionProof inclusion(long position, long size) {
    return proofs(size).inclusion(position, size);
  }

  ConsistencyProof consistency(long oldSize, long newSize) {
    return proofs(newSize).consistency(oldSize, newSize);
  }

  private MerkleTree proofs(long size) {
    if (size < 0 || size > head.size()) {
      throw new IllegalArgumentException("no size " + size + " in a journal of " + head.size());
    }
    return new MerkleTree(this::node);
  }

  private Hash node(int level, long index) {
    if (level >= HashTiles.TILE_LEVELS) {
      return tiles.node(level, index);
    }
    long from = index << level;
    return rootOf(store.leaves(from, from + (1L << level)));
  }

  private static Hash rootOf(List<Hash> leaves) {
    Frontier frontier = new Frontier();
    leaves.forEach(frontier::append);
    return frontier.root();
  }

  private JournalFault changed(String found) {
    return new JournalFault(
        JournalFault.Code.TREE_CHANGED,
        store.name(),
        found,
        "Run fsck to see which entries, keep a copy of the directory, and restore it from a backup");
  }
}
