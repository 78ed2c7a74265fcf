/** Command lines run. */
@org.jspecify.annotations.NullMarked
package org.tocsin.forecast.verb;
