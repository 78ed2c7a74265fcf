package org.tocsin.journal;

import org.tocsin.journal.tree.Hash;

/**
 * How far the journal has been acknowledged.
 *
 * @param size number of entries
 * @param root of the Merkle tree over them
 */
public record Head(long size, Hash root) {}
