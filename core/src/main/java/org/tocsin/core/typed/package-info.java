/** What people type, before anything is read from it. */
@NullMarked
package org.tocsin.core.typed;

import org.jspecify.annotations.NullMarked;
