/**
 * Maps: projections, what is shown where, and points by the hundred thousand, on land and borders
 * of {@link org.tocsin.cli.map}.
 */
@NullMarked
package org.tocsin.desk.draw.map;

import org.jspecify.annotations.NullMarked;
