/** Forecasts of onset: what was tried, and how fast. */
@org.jspecify.annotations.NullMarked
package org.tocsin.bench.onset;
