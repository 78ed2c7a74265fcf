/** Strict JSON (RFC 8259, I-JSON) and its canonical form (RFC 8785), on the JDK alone. */
@org.jspecify.annotations.NullMarked
package org.tocsin.journal.json;
