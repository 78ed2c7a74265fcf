@NullMarked
package org.tocsin.core.time;

import org.jspecify.annotations.NullMarked;
