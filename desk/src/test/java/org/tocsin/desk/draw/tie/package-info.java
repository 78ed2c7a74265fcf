@org.jspecify.annotations.NullMarked
package org.tocsin.desk.draw.tie;
