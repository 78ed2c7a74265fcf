/** What can be typed about forecasts. */
@org.jspecify.annotations.NullMarked
package org.tocsin.forecast.verb;
