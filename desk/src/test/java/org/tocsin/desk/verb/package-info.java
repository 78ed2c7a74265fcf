/** The verbs that open the desk. */
@NullMarked
package org.tocsin.desk.verb;

import org.jspecify.annotations.NullMarked;
