/** The desk in the browser: pages, their actions and what guards them. */
@NullMarked
package org.tocsin.desk;

import org.jspecify.annotations.NullMarked;
