/** The record as it could be known at a date, or as this desk had it at a position. */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.view;
