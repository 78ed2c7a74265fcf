package org.tocsin.core.fact;

import java.util.Optional;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.SealedText;

/**
 * A record came in, was corrected, or was withdrawn. Nothing is overwritten: each version stays
 * readable.
 */
public sealed interface RecordFact extends Fact
    permits RecordFact.Filed, RecordFact.Corrected, RecordFact.Withdrawn, UnreadRecord {

  RecordKind of();

  String id();

  record Filed(CaseRecord record) implements RecordFact {
    @Override
    public RecordKind of() {
      return record.recordKind();
    }

    @Override
    public String id() {
      return record.id();
    }
  }

  /** The whole record as it should have been, with the reason where one was given. */
  record Corrected(CaseRecord record, Optional<SealedText> reason) implements RecordFact {
    @Override
    public RecordKind of() {
      return record.recordKind();
    }

    @Override
    public String id() {
      return record.id();
    }
  }

  record Withdrawn(RecordKind of, String id, Optional<SealedText> reason) implements RecordFact {}
}
