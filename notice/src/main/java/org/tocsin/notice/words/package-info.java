/** The words of the interface, by language. */
@org.jspecify.annotations.NullMarked
package org.tocsin.notice.words;
