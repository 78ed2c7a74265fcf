/** Every problem has words and a way out. */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.problem;
