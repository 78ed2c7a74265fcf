/** Routes, what guards them, and how answers become HTTP. */
@NullMarked
package org.tocsin.desk.server;

import org.jspecify.annotations.NullMarked;
