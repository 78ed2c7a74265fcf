package org.tocsin.desk.page;

import java.util.Optional;

/**
 * The way in.
 *
 * @param to where the visitor wanted to go
 * @param message what was just done
 * @param problem why it was not let in
 */
public record LogInPage(
    String to, String name, Optional<String> message, Optional<String> problem) {}
