/** Shallow boosted trees. */
@org.jspecify.annotations.NullMarked
package org.tocsin.forecast.trees;
