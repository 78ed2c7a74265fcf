package org.tocsin.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tocsin.core.fact.FactCodec;
import org.tocsin.core.sample.Golden;
import org.tocsin.core.sample.RandomCase;
import org.tocsin.journal.Entry;
import org.tocsin.journal.Journal;

/**
 * A journal of this release, kept as text: whatever changes later, its entries must fold to the
 * same state. A release adds a journal of its own beside it and never rewrites an older one.
 */
class ReplayTest {

  private static final String JOURNAL = "journals/0.1.0.jsonl";
  private static final String DIGEST = "journals/0.1.0.state-digest";

  @Test
  void theRecordedJournalFoldsToTheRecordedState() {
    if ("rewrite".equals(System.getProperty("tocsin.golden"))) {
      Golden.check(JOURNAL, String.join("\n", sampleJournal()));
    }
    List<String> lines = Golden.read(JOURNAL).lines().toList();
    DeskState state = DeskState.empty();
    for (int position = 0; position < lines.size(); position++) {
      Entry entry = Entry.of(position, lines.get(position).getBytes(StandardCharsets.UTF_8));
      state = state.apply(JournalEntries.recorded(entry));
    }
    assertThat(state.position()).isGreaterThan(40);
    Golden.check(DIGEST, sha256(StateDump.of(state)));
  }

  @Test
  void whatTheRecordedJournalHoldsIsWrittenAgainByteForByte() {
    List<String> lines = Golden.read(JOURNAL).lines().toList();
    for (int position = 0; position < lines.size(); position++) {
      Entry entry = Entry.of(position, lines.get(position).getBytes(StandardCharsets.UTF_8));
      FactCodec.Encoded again = FactCodec.encode(FactCodec.decode(entry.kind(), entry.body()));
      assertThat(again.kind()).isEqualTo(entry.kind());
      assertThat(new String(again.body(), StandardCharsets.UTF_8))
          .isEqualTo(new String(entry.body(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void aDeskOnAJournalFoldsAsADeskInMemoryDoes() {
    JournalEntries entries = new JournalEntries(Journal.inMemory(new Random(7)));
    RandomCase.desk(7, 60)
        .entries()
        .forEach(
            0,
            recorded ->
                entries.append(
                    recorded.recordedAt(),
                    List.of(new Entries.Draft(recorded.actor(), recorded.fact()))));
    assertThat(StateDump.of(Desk.open(entries).state()))
        .isEqualTo(StateDump.of(RandomCase.desk(7, 60).state()));
  }

  private static List<String> sampleJournal() {
    Journal journal = Journal.inMemory(new Random(20221203));
    JournalEntries entries = new JournalEntries(journal);
    RandomCase.desk(20221203, 60)
        .entries()
        .forEach(
            0,
            recorded ->
                entries.append(
                    recorded.recordedAt(),
                    List.of(new Entries.Draft(recorded.actor(), recorded.fact()))));
    List<String> lines = new ArrayList<>();
    journal.read(
        0, journal.size(), entry -> lines.add(new String(entry.bytes(), StandardCharsets.UTF_8)));
    return lines;
  }

  private static String sha256(String text) {
    try {
      return "sha256:"
          + HexFormat.of()
              .formatHex(
                  MessageDigest.getInstance("SHA-256")
                      .digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
