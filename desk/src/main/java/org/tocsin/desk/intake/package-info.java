/** What is brought to the desk: told apart by content, kept sealed, read in the background. */
@NullMarked
package org.tocsin.desk.intake;

import org.jspecify.annotations.NullMarked;
