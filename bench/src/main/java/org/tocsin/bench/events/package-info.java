/** Taking event data in, beside DuckDB's own reader of CSV. */
@org.jspecify.annotations.NullMarked
package org.tocsin.bench.events;
