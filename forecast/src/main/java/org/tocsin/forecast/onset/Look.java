package org.tocsin.forecast.onset;

/** Groups of what a model looks at. */
public enum Look {
  /** The panel's own predictors but those that only tell the time. */
  PLAIN,
  /** The country's own onsets, killings and battles of earlier years. */
  OWN,
  /** What changed in the country. */
  CHANGES,
  /** The region, and the country beside the world. */
  AROUND,
  /** Onsets and killings in countries that border on it. */
  NEIGHBOURS,
  /** Deaths by month, where the panel was given them: {@link Dynamics}. */
  DEATHS
}
