package org.tocsin.core.desk;

import org.tocsin.core.model.SealedText;

/**
 * Whether somebody holds an incident to belong to a series.
 *
 * @param by pseudonym of who decided
 */
public record SeriesJudgement(
    String series, String incident, boolean belongs, String by, SealedText reason) {}
