/** The fold from entries to the state of a desk. */
@org.jspecify.annotations.NullMarked
package org.tocsin.bench.core;
