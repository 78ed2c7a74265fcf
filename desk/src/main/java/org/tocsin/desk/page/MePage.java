package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;

/**
 * One's own password and second factor.
 *
 * @param offered the secret to type into an authenticator, in base 32; empty until asked for
 * @param uri the same as authenticators take it by a link
 */
public record MePage(
    String name,
    List<String> roles,
    boolean secondFactor,
    Optional<String> offered,
    Optional<String> uri,
    int shortest,
    Optional<String> problem) {}
