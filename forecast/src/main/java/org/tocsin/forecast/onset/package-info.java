/** Forecasts of the onset of mass killing. */
@org.jspecify.annotations.NullMarked
package org.tocsin.forecast.onset;
