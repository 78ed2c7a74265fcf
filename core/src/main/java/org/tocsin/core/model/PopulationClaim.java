package org.tocsin.core.model;

import org.tocsin.core.figure.Figure;

/** How many people are at risk, as one source says it. */
public record PopulationClaim(String source, Figure people, Availability available) {}
