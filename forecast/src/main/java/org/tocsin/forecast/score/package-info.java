/** Proper scores of probabilities, and how sure they are. */
@org.jspecify.annotations.NullMarked
package org.tocsin.forecast.score;
