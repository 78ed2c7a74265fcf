package org.tocsin.notice.site;

import java.util.List;

/**
 * What a publication changed.
 *
 * @param written paths new or changed, sorted
 * @param removed paths that are no longer part of the site, sorted
 * @param unchanged how many files were left as they were
 */
public record Published(List<String> written, List<String> removed, int unchanged) {
  public Published {
    written = List.copyOf(written);
    removed = List.copyOf(removed);
  }
}
