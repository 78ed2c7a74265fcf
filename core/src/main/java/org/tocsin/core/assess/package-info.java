/** From the record to a level, with reasons. */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.assess;
