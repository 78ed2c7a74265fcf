/** Measurements beside named peers. */
@org.jspecify.annotations.NullMarked
package org.tocsin.bench;
