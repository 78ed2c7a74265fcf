/**
 * Pictures that explain. Each is a record of what it shows, made from what core worked out, and
 * then drawn: as SVG without script or style, and as a plain table of the same. Words come from
 * catalogues, addresses from whoever shows the picture.
 */
@NullMarked
package org.tocsin.desk.draw;

import org.jspecify.annotations.NullMarked;
