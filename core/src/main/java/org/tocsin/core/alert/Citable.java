package org.tocsin.core.alert;

import java.util.List;
import java.util.Set;

/**
 * Evidence that a notice can show: what somebody told. Parts of the situation itself (a place, a
 * lifeline) are no evidence to a reader.
 */
final class Citable {

  private static final Set<String> KINDS =
      Set.of("report", "agreement", "response", "people", "coverage");

  private Citable() {}

  static List<String> of(List<String> evidence) {
    return evidence.stream()
        .filter(reference -> KINDS.contains(reference.substring(0, reference.indexOf('/'))))
        .distinct()
        .toList();
  }
}
