/** Scores beside slow formulas. */
@org.jspecify.annotations.NullMarked
package org.tocsin.forecast.score;
