@NullMarked
package org.tocsin.desk.room;

import org.jspecify.annotations.NullMarked;
