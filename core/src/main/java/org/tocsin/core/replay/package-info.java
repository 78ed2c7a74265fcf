/** The level day by day, with no knowledge from later, and how it looks beside what happened. */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.replay;
