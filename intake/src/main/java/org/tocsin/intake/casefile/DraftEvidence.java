package org.tocsin.intake.casefile;

import java.io.IOException;
import java.util.Optional;

/**
 * A file of the case folder that goes to the vault. Its bytes are read when they are sealed, and
 * must still be those that were measured here.
 *
 * @param content its bytes, read when they are asked for
 * @param name its path as the case file names it
 * @param size bytes
 * @param sha256 64 hexadecimal digits
 * @param whence where it was got, as the case file says
 */
public record DraftEvidence(
    Origin origin,
    String id,
    Content content,
    String name,
    String mediaType,
    long size,
    String sha256,
    Optional<String> whence) {

  /** Bytes that lie in a file or in memory. */
  @FunctionalInterface
  public interface Content {
    byte[] read() throws IOException;
  }
}
