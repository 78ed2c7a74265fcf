/**
 * Maps: borders, projections, what is shown where, and points by the hundred thousand. Borders are
 * Natural Earth's (public domain), as they are drawn there; the desk says nothing by them about
 * whose land is whose.
 */
@NullMarked
package org.tocsin.desk.draw.map;

import org.jspecify.annotations.NullMarked;
