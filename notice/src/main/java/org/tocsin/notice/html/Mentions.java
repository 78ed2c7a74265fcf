package org.tocsin.notice.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where on a page each piece of evidence is cited; filled while the text is made. */
final class Mentions {
  private final Map<String, List<String>> byEvidence = new LinkedHashMap<>();
  private int count;

  /** The id for the next mention of a piece of evidence. */
  String next(String evidence) {
    count++;
    String id = "m" + count;
    byEvidence.computeIfAbsent(evidence, key -> new ArrayList<>()).add(id);
    return id;
  }

  /** The ids of all mentions so far, in the page's order. */
  List<String> of(String evidence) {
    return List.copyOf(byEvidence.getOrDefault(evidence, List.of()));
  }
}
