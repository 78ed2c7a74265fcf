package org.tocsin.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Accounts of one situation by when they became available. They are put in order when someone first
 * asks, not one by one as they come: most runs ask of one situation, if of any.
 */
final class Available {

  private record Filing(Instant from, long position, String id) {}

  /** Accounts of one instant stay in the order in which they came. */
  private static final Comparator<Filing> ORDER = Comparator.comparing(Filing::from);

  private final List<Filing> filings = new ArrayList<>();
  private boolean inOrder = true;

  synchronized void add(Instant from, long position, String id) {
    filings.add(new Filing(from, position, id));
    inOrder = false;
  }

  /** Ids of those available by an instant and recorded before a position, each once. */
  synchronized List<String> ids(Instant cutoff, long position) {
    if (!inOrder) {
      filings.sort(ORDER);
      inOrder = true;
    }
    Set<String> seen = new HashSet<>();
    List<String> ids = new ArrayList<>();
    for (Filing filing : filings) {
      if (filing.from().isAfter(cutoff)) {
        break;
      }
      if (filing.position() < position && seen.add(filing.id())) {
        ids.add(filing.id());
      }
    }
    return ids;
  }
}
