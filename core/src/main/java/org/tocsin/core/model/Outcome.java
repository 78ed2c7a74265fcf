package org.tocsin.core.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.time.Edtf;

/** What came of it in the end: that against which warnings are scored. */
public record Outcome(
    String id,
    String situation,
    Edtf happened,
    Availability available,
    EventKind what,
    SortedMap<Measure, Figure> figures,
    String source,
    SealedText statement)
    implements CaseRecord {

  public Outcome {
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
  }
}
