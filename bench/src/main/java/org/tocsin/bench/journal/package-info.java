/**
 * The journal and its verifier, beside bare SQLite and bare SHA-256 on the same machine and run.
 */
@org.jspecify.annotations.NullMarked
package org.tocsin.bench.journal;
