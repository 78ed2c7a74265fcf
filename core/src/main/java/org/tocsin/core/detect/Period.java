package org.tocsin.core.detect;

/**
 * A period with its count, beside what was expected of it.
 *
 * @param at index of the period; one more is the next
 * @param count 0 or more
 * @param expected foretold from earlier periods
 * @param tails how likely less, as much and more were
 */
public record Period(long at, long count, Expected expected, NegativeBinomial.Tails tails) {}
