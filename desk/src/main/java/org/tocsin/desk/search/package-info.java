/**
 * Search over everything a desk holds. The index lies in memory alone and is made of the state and
 * of the texts the vault opens; it follows the journal by position.
 */
@org.jspecify.annotations.NullMarked
package org.tocsin.desk.search;
