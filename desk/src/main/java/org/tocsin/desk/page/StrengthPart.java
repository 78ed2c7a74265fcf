package org.tocsin.desk.page;

/**
 * How strong a password is that is being typed.
 *
 * @param strength from 0 to 4
 * @param enough whether it would be taken
 */
public record StrengthPart(int strength, boolean enough, String says) {}
