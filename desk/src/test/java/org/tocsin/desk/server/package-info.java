@NullMarked
package org.tocsin.desk.server;

import org.jspecify.annotations.NullMarked;
