/** Wording held against itself, language by language, and against the code that asks for it. */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.text;
