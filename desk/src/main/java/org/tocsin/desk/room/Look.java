package org.tocsin.desk.room;

import org.tocsin.core.view.AsOf;

/**
 * A situation, seen from somewhere.
 *
 * @param insider of all accounts; otherwise of those of named sources alone
 */
public record Look(String situation, AsOf asOf, boolean insider) {}
