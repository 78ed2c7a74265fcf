/** Evidence, free text and people's names, each sealed under its own key. */
@org.jspecify.annotations.NullMarked
package org.tocsin.vault;
