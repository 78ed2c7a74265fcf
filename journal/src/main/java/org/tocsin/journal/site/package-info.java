/** What proves a published site: manifest, notice proofs, key history, pins, and the verifier. */
@org.jspecify.annotations.NullMarked
package org.tocsin.journal.site;
