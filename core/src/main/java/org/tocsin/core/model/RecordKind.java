package org.tocsin.core.model;

import java.util.Locale;

/** The kinds of record, in the order in which one may refer to an earlier kind. */
public enum RecordKind {
  SITUATION(Situation.class),
  SOURCE(Source.class),
  REPORT(Report.class),
  INCIDENT(Incident.class),
  AGREEMENT(Agreement.class),
  RESPONSE(Response.class),
  OUTCOME(Outcome.class),
  COVERAGE(Coverage.class);

  private final Class<? extends CaseRecord> type;

  RecordKind(Class<? extends CaseRecord> type) {
    this.type = type;
  }

  public Class<? extends CaseRecord> type() {
    return type;
  }

  /** As it stands in entries and in problems: {@code report}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RecordKind of(CaseRecord record) {
    for (RecordKind kind : values()) {
      if (kind.type.isInstance(record)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind for " + record.getClass());
  }
}
