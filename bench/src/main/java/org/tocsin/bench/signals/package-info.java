/** Surveillance replayed over history: what would have been noticed, when, and at what price. */
@org.jspecify.annotations.NullMarked
package org.tocsin.bench.signals;
