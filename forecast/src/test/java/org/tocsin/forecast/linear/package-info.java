/** Penalised regression beside R. */
@org.jspecify.annotations.NullMarked
package org.tocsin.forecast.linear;
