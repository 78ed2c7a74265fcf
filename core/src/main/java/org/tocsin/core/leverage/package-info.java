/** Who can make themselves heard by those held responsible. */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.leverage;
