/** Fetches event data from their providers over HTTP. */
@org.jspecify.annotations.NullMarked
package org.tocsin.lake.fetch;
