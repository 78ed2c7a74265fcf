package org.tocsin.intake.casefile;

/**
 * Free text, open in memory.
 *
 * @param language BCP 47
 */
public record Text(String language, String text) {}
