package org.tocsin.desk.search;

/**
 * A piece of plain text, to be escaped by whoever shows it.
 *
 * @param match whether it is what was looked for
 */
public record Segment(String text, boolean match) {}
