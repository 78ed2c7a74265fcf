/**
 * Public alerts as PDF: tagged, for readers and screen readers alike, the same bytes for the same
 * notice and the same fonts. Nothing is fetched.
 */
@org.jspecify.annotations.NullMarked
package org.tocsin.desk.pdf;
