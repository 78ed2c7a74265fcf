@NullMarked
package org.tocsin.core.figure;

import org.jspecify.annotations.NullMarked;
