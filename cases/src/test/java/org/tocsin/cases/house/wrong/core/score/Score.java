package org.tocsin.cases.house.wrong.core.score;

/** What came of an alert. */
public record Score(boolean right) {}
