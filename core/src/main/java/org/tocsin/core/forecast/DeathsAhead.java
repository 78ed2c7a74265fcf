package org.tocsin.core.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How many deaths there may be in some months together, from courses drawn.
 *
 * @param from first day of the first month
 * @param to last day of the last
 * @param median as many or fewer in half of the courses
 * @param low the 5th percentile
 * @param high the 95th percentile
 * @param atLeastTwentyFive share of the courses with 25 deaths or more, from 0 to 1
 */
public record DeathsAhead(
    LocalDate from, LocalDate to, long median, long low, long high, BigDecimal atLeastTwentyFive) {}
