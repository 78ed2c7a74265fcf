/** Reading panels. */
@org.jspecify.annotations.NullMarked
package org.tocsin.forecast.panel;
