/** The severity ladder: its rungs, what event data's codes come to on it, and steps that grow. */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.ladder;
