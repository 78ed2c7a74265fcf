/** Who depends on what, and what is cut off now. */
@NullMarked
package org.tocsin.desk.draw.lifeline;

import org.jspecify.annotations.NullMarked;
