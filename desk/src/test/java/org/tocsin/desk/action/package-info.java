/** What the desk's ways do, over HTTP. */
@NullMarked
package org.tocsin.desk.action;

import org.jspecify.annotations.NullMarked;
