/** Deaths by country and month: the panel, what foretells them, and the test of it on the past. */
@org.jspecify.annotations.NullMarked
package org.tocsin.forecast.monthly;
