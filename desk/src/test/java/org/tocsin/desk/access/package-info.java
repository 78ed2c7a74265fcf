@NullMarked
package org.tocsin.desk.access;

import org.jspecify.annotations.NullMarked;
