/** Wording in the languages an alert is written in. */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.text;
