/**
 * What a desk records about the world: situations, sources, accounts, incidents, agreements,
 * responses, outcomes.
 */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.model;
