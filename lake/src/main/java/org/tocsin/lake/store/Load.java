package org.tocsin.lake.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.lake.provider.Broken;

/**
 * What came of reading one file into the lake.
 *
 * @param importId of this lake; another one after a rebuild
 * @param rows taken in
 * @param repeated rows taken in of events that another file had; each counts once
 * @param rejected kept aside, with reason and line
 * @param nowhere points of 0, 0, taken as unknown
 * @param untold a year that the release's number covers and that no event of the file is of
 * @param reasons how many for each
 * @param first the broken records that come first in the file, a few
 */
public record Load(
    int importId,
    String provider,
    String release,
    Optional<LocalDate> releasedOn,
    Optional<String> member,
    long rows,
    long repeated,
    long rejected,
    long nowhere,
    Optional<Integer> untold,
    Map<String, Long> reasons,
    List<Kept> first) {

  /** A broken record, kept aside. */
  public record Kept(long line, long offset, Broken.Reason reason, String detail) {}
}
