/** Publishing beside plain writing of the same files. */
@org.jspecify.annotations.NullMarked
package org.tocsin.bench.publish;
