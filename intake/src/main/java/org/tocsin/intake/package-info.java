/** Readers of what people bring: case files and reports. */
@org.jspecify.annotations.NullMarked
package org.tocsin.intake;
