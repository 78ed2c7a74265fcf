/** The interface's words. */
@NullMarked
package org.tocsin.desk.words;

import org.jspecify.annotations.NullMarked;
