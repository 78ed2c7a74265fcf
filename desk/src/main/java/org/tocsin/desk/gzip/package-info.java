/**
 * Bodies of answers in gzip, put together of what is compressed now and of what was compressed when
 * it was made.
 */
@NullMarked
package org.tocsin.desk.gzip;

import org.jspecify.annotations.NullMarked;
