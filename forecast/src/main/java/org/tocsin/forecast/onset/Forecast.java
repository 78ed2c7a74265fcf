package org.tocsin.forecast.onset;

import org.tocsin.forecast.panel.CountryYear;

/**
 * What one model foretold for one country.
 *
 * @param from the country and the year whose end it was made at
 * @param rank among that year's by the one-year risk, 1 the highest, ties taking the lower number
 */
public record Forecast(CountryYear from, Risk risk, int rank, String model) {}
