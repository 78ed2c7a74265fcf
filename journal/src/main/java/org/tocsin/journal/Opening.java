package org.tocsin.journal;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What was found when the journal was opened; whoever opens it tells the person.
 *
 * @param head what is acknowledged
 * @param quarantined the tail that was moved aside, if there was one
 * @param restored how many of the last entries the database did not have and the head did, as after
 *     a crash at the wrong moment; a writer has put them back, a reader takes them from the head
 * @param readFromCopy whether a reader works on a private copy, because the directory is read-only
 *     and its write-ahead log not empty
 */
public record Opening(
    Head head, Optional<Quarantined> quarantined, int restored, boolean readFromCopy) {
  /**
   * Entries that were written but never acknowledged, as after a crash at the wrong moment.
   *
   * @param from position of the first
   * @param count how many
   * @param file where their bytes are kept now, one JSON object a line, or as they were if they
   *     were torn; empty if a reader, which may not move them, passes them over
   */
  public record Quarantined(long from, long count, Optional<Path> file) {}
}
