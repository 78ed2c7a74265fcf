/** The Merkle tree of RFC 6962 and RFC 9162 over SHA-256: roots, proofs and their verification. */
@org.jspecify.annotations.NullMarked
package org.tocsin.journal.tree;
