/** Entries, Merkle tree, checkpoints, verify. */
@org.jspecify.annotations.NullMarked
package org.tocsin.journal;
