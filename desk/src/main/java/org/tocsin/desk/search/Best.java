package org.tocsin.desk.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param total of all that was found
 * @param documents the best of it, in order
 * @param tally of all of it
 */
record Best(long total, List<Integer> documents, Tally tally) {}
