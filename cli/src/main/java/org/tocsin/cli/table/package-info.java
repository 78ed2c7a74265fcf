/** Tables of counts that people bring: read, judged row by row, written again with the verdicts. */
@org.jspecify.annotations.NullMarked
package org.tocsin.cli.table;
