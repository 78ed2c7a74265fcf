@NullMarked
package org.tocsin.desk.action;

import org.jspecify.annotations.NullMarked;
