package org.tocsin.intake.casefile;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of the case folder that goes to the vault. Its bytes are read when they are sealed, and
 * must still be those that were measured here.
 *
 * @param file where it lies, inside the case folder
 * @param name its path as the case file names it
 * @param size bytes
 * @param sha256 64 hexadecimal digits
 * @param whence where it was got, as the case file says
 */
public record DraftEvidence(
    Origin origin,
    String id,
    Path file,
    String name,
    String mediaType,
    long size,
    String sha256,
    Optional<String> whence) {}
