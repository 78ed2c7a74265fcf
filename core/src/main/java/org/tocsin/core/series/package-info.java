/**
 * Incidents that repeat: which belong together, how they grow, when the next may come.
 *
 * <p>Derived, never stored as truth. Statistics here are exact where few data allow it, and say so
 * where they tell nothing.
 */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.series;
