/**
 * What nobody told the desk: change in series of counts, found as the counts come in.
 *
 * <p>Every detector is a fold with small state: it is given one period after the other and judges
 * each by that period and earlier ones alone. No clock, no chance, no thread; a generator is an
 * argument where one is needed.
 */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.detect;
