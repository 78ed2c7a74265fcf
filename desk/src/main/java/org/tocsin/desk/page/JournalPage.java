package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;

/**
 * Who did what when.
 *
 * @param root of the tree over all entries
 * @param checkpoint as the desk would publish it, unsigned
 * @param older where the next page back begins; empty on the last
 * @param checked what the last check of the whole found; empty until somebody asks
 */
public record JournalPage(
    long size,
    String root,
    String checkpoint,
    List<Row> entries,
    Optional<Long> older,
    Optional<Long> newer,
    Optional<Checked> checked) {

  /**
   * @param what the kind in words
   * @param address where what it is about is shown; empty where it is not
   */
  public record Row(
      long position,
      String at,
      String who,
      String kind,
      String what,
      String about,
      Optional<String> address) {}

  /**
   * @param faults each in a line; none where all is sound
   */
  public record Checked(long entries, List<String> faults) {}
}
