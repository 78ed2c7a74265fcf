package org.tocsin.desk.page;

import java.util.Optional;

/** An invited person chooses a password. */
public record WelcomePage(
    String word, String name, int shortest, String to, Optional<String> problem) {}
