/** Monthly forecasts and their scores, beside numpy. */
@org.jspecify.annotations.NullMarked
package org.tocsin.bench.monthly;
