/** Penalised logistic regression. */
@org.jspecify.annotations.NullMarked
package org.tocsin.forecast.linear;
