package org.tocsin.core.forecast;

import java.math.BigDecimal;

/**
 * The chance that a new mass killing begins.
 *
 * @param oneYear in the year after the origin, from 0 to 1
 * @param twoYears in one of the two years after it
 * @param rank among the countries foretold, 1 the highest, by the one-year chance
 * @param of how many there are
 */
public record OnsetRisk(BigDecimal oneYear, BigDecimal twoYears, int rank, int of) {}
