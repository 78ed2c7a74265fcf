/** How quick the desk in the browser answers. */
@org.jspecify.annotations.NullMarked
package org.tocsin.bench.desk;
