/** Who asks, what is decided, what has been decided so far. */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.desk;
