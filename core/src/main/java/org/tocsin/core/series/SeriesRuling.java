package org.tocsin.core.series;

import org.tocsin.core.model.SealedText;

/**
 * What a person decided on an incident's place in a series; it goes before the rule.
 *
 * @param series a {@link SeriesKey} as text
 * @param belongs false where it is rejected
 * @param by pseudonym
 */
public record SeriesRuling(
    String series, String incident, boolean belongs, String by, SealedText reason) {}
