/** What the journal holds: facts, their names and versions. */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.fact;
