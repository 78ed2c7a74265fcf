package org.tocsin.vault;

import java.util.NavigableSet;

/**
 * What a sweep removed.
 *
 * @param unreferenced items that had been committed but that nothing refers to
 * @param keyless files of items that never had, or no longer have, a key
 */
public record Sweep(NavigableSet<ItemId> unreferenced, NavigableSet<ItemId> keyless) {}
