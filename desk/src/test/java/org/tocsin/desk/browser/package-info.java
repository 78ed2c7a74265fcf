@NullMarked
package org.tocsin.desk.browser;

import org.jspecify.annotations.NullMarked;
