/** Forecasters and what they may know. */
@org.jspecify.annotations.NullMarked
package org.tocsin.forecast.onset;
