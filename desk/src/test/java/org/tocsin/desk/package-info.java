@NullMarked
package org.tocsin.desk;

import org.jspecify.annotations.NullMarked;
