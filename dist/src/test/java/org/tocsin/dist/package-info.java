/** What the release zip must hold, and that it runs. */
@NullMarked
package org.tocsin.dist;

import org.jspecify.annotations.NullMarked;
