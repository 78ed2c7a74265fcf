/** Who is tied to whom by what. */
@NullMarked
package org.tocsin.desk.draw.tie;

import org.jspecify.annotations.NullMarked;
