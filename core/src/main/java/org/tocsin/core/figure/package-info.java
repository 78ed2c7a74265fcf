/** Contested and imprecise figures: how many, as ranges that do not claim more than is known. */
@NullMarked
package org.tocsin.core.figure;

import org.jspecify.annotations.NullMarked;
