/** Pictures of scores, as SVG: the same scores give the same bytes. */
@NullMarked
package org.tocsin.forecast.plot;

import org.jspecify.annotations.NullMarked;
