/**
 * Who depends on which lifeline, who is cut off when some are closed, since when and for how long,
 * and what the next closing would add.
 */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.lifeline;
