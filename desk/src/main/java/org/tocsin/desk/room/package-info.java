/** The one open workspace that all requests share, and what is seen in it. */
@NullMarked
package org.tocsin.desk.room;

import org.jspecify.annotations.NullMarked;
