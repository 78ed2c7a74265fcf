/** Rows on their way into the lake: typed columns, filled by the batch. */
@org.jspecify.annotations.NullMarked
package org.tocsin.lake.table;
