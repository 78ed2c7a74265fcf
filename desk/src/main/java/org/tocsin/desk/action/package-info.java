/** One action, one file; {@link org.tocsin.desk.action.Routes} lists them all. */
@NullMarked
package org.tocsin.desk.action;

import org.jspecify.annotations.NullMarked;
