package org.tocsin.core.model;

/** One record of a case, as a desk files, corrects and withdraws it. Equality is by content. */
public sealed interface CaseRecord
    permits Situation, Source, Report, Incident, Agreement, Response, Outcome, Coverage {

  /** Unique among the records of its kind on this desk; lower-case letters, digits and hyphens. */
  String id();

  default RecordKind recordKind() {
    return RecordKind.of(this);
  }
}
