/** Forecasts as the journal has them: what foretold, from what, and what it says of a situation. */
@NullMarked
package org.tocsin.core.forecast;

import org.jspecify.annotations.NullMarked;
