/** Tests by permutation for few data: every arrangement counted, or a fixed sample of them. */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.permutation;
