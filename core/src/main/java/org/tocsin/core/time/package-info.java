/**
 * Imprecise time: when something happened, as exactly as it is known and no more exactly.
 *
 * <p>Written as Extended Date/Time Format (ISO 8601-2:2019; the profile published by the Library of
 * Congress on 4 February 2019), levels 0 and 1, with answers of three values to questions that an
 * imprecise time may leave open.
 */
@NullMarked
package org.tocsin.core.time;

import org.jspecify.annotations.NullMarked;
