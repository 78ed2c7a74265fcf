package org.tocsin.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tocsin.journal.json.JsonObject;

/** Drafts for tests: number n always gives the same bytes, apart from the salt. */
final class Drafts {
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private Drafts() {}

  /** Salts that are the same in every run. */
  static Random salts() {
    return new Random(20_261_122);
  }

  static EntryDraft draft(long number) {
    JsonObject body =
        JsonObject.builder().put("number", number).put("text", "closed at dawn ".repeat(8)).build();
    return EntryDraft.of("p-1f3c", "report.filed/1", body);
  }

  static List<EntryDraft> drafts(int count) {
    List<EntryDraft> drafts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drafts.add(draft(i));
    }
    return drafts;
  }
}
