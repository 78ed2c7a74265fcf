package org.tocsin.desk.page;

import java.util.Optional;

/**
 * An invited person chooses a password.
 *
 * @param keepsFactor whether they log in afterwards, with the code of a second factor
 * @param dropsFactor whether their second factor goes with the old password
 */
public record WelcomePage(
    String word,
    String name,
    int shortest,
    String to,
    boolean keepsFactor,
    boolean dropsFactor,
    Optional<String> problem) {}
