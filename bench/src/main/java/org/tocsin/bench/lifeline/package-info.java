/** How fast the engine of lifelines answers on a network of a country's size. */
@org.jspecify.annotations.NullMarked
package org.tocsin.bench.lifeline;
