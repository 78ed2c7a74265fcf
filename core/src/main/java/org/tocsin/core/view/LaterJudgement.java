package org.tocsin.core.view;

import java.time.Instant;

/**
 * A judgement of the desk that a look back applies although it was made later.
 *
 * @param what {@code link}, {@code reading}, {@code grade} or {@code correction}
 * @param about ids, such as {@code i-1 r-7}
 */
public record LaterJudgement(String what, String about, Instant judgedAt) {}
