/** What happened when, on one axis. */
@NullMarked
package org.tocsin.desk.draw.time;

import org.jspecify.annotations.NullMarked;
