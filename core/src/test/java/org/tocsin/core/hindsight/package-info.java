@NullMarked
package org.tocsin.core.hindsight;

import org.jspecify.annotations.NullMarked;
