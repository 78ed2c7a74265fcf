/** Country-years as read, and what of them was known by the end of a year. */
@org.jspecify.annotations.NullMarked
package org.tocsin.forecast.panel;
