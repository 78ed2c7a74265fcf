/** Who may come in, and who may do what. */
@NullMarked
package org.tocsin.desk.access;

import org.jspecify.annotations.NullMarked;
