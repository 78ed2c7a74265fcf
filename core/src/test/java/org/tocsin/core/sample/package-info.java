/** A small desk in memory and sample records, for tests. */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.sample;
