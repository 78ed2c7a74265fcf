/** The words of the interface. */
@NullMarked
package org.tocsin.desk.words;

import org.jspecify.annotations.NullMarked;
