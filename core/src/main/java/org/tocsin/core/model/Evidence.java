package org.tocsin.core.model;

import java.time.Instant;

/**
 * A kept original: a document, a picture, a saved page.
 *
 * @param content the bytes as they came
 * @param description name, media type, size, digest and whence, as JSON; sealed, since a plain
 *     digest of a guessable text would give it away
 * @param keptAt when the desk took it in
 */
public record Evidence(String id, Sealed content, Sealed description, Instant keptAt) {}
