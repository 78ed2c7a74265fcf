/**
 * The desk's own warnings held against what happened after them. {@link
 * org.tocsin.core.hindsight.Recalled} looks things up, each warning as its position had it; what
 * counts goes by what it is handed.
 */
@NullMarked
package org.tocsin.core.hindsight;

import org.jspecify.annotations.NullMarked;
