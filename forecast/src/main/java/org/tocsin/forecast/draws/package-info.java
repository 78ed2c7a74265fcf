/** Distributions as weighted values or draws, and their proper scores. */
@org.jspecify.annotations.NullMarked
package org.tocsin.forecast.draws;
