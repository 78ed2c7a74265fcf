/** Where a run begins: the list of verbs, and what becomes of what they throw. */
@org.jspecify.annotations.NullMarked
package org.tocsin.cli.main;
