package org.tocsin.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.FactCodec;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.sample.Golden;
import org.tocsin.core.sample.RandomCase;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.journal.Entry;
import org.tocsin.journal.EntryDraft;
import org.tocsin.journal.Journal;

/**
 * A journal of each release, kept as text: whatever changes later, its entries must be read and
 * fold to the same state. A release adds a journal of its own and never rewrites an older one; only
 * the digest of an older one's state is recorded anew when records get another shape.
 */
class ReplayTest {

  private static final String PRESENT = "0.2.0";

  private static String journal(String release) {
    return "journals/" + release + ".jsonl";
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1.0", PRESENT})
  void theRecordedJournalFoldsToTheRecordedState(String release) {
    if (release.equals(PRESENT) && "rewrite".equals(System.getProperty("tocsin.golden"))) {
      Golden.check(journal(release), String.join("\n", sampleJournal()));
    }
    List<String> lines = Golden.read(journal(release)).lines().toList();
    DeskState state = DeskState.empty();
    for (int position = 0; position < lines.size(); position++) {
      Entry entry = Entry.of(position, lines.get(position).getBytes(StandardCharsets.UTF_8));
      state = state.apply(JournalEntries.recorded(entry));
    }
    assertThat(state.position()).isGreaterThan(40);
    Golden.check("journals/" + release + ".state-digest", sha256(StateDump.of(state)));
  }

  /** What an earlier shape held is written in the present one; the rest byte for byte. */
  @ParameterizedTest
  @ValueSource(strings = {"0.1.0", PRESENT})
  void whatTheRecordedJournalHoldsIsWrittenAgain(String release) {
    List<String> lines = Golden.read(journal(release)).lines().toList();
    int same = 0;
    for (int position = 0; position < lines.size(); position++) {
      Entry entry = Entry.of(position, lines.get(position).getBytes(StandardCharsets.UTF_8));
      Fact fact = FactCodec.decode(entry.kind(), entry.body());
      FactCodec.Encoded again = FactCodec.encode(fact);
      assertThat(FactCodec.decode(again.kind(), again.body())).isEqualTo(fact);
      if (again.kind().equals(entry.kind())) {
        same++;
        assertThat(new String(again.body(), StandardCharsets.UTF_8))
            .isEqualTo(new String(entry.body(), StandardCharsets.UTF_8));
      }
    }
    assertThat(same).isGreaterThan(release.equals(PRESENT) ? lines.size() - 1 : 20);
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9, 10})
  void aDeskOnAJournalFoldsAsADeskInMemoryDoes(long seed) {
    Journal journal = Journal.inMemory(new Random(7));
    JournalEntries entries = new JournalEntries(journal);
    SampleDesk desk = RandomCase.desk(seed, 400);
    desk.entries()
        .forEach(
            0,
            recorded ->
                entries.append(
                    recorded.recordedAt(),
                    List.of(new Entries.Draft(recorded.actor(), recorded.fact()))));
    DeskState folded = Desk.open(entries).state();
    DeskState slow = DeskState.empty();
    for (Entry entry : journal.entries(0, journal.size())) {
      slow = slow.apply(JournalEntries.recorded(entry));
    }
    // More than a tile of the tree, so that both ways of reading are taken.
    assertThat(folded.position()).isGreaterThan(256);
    for (long at = 0; at <= folded.position(); at += 37) {
      assertThat(StateDump.of(folded.at(at)))
          .isEqualTo(StateDump.of(slow.at(at)))
          .isEqualTo(StateDump.of(desk.state().at(at)));
    }
  }

  @Test
  void aRecordThatCannotBeReadIsRefusedByPositionOnFirstUseAndWhenAllIsRead() {
    Journal journal = Journal.inMemory(new Random(7));
    JournalEntries entries = new JournalEntries(journal);
    RandomCase.desk(7, 5)
        .entries()
        .forEach(
            0,
            recorded ->
                entries.append(
                    recorded.recordedAt(),
                    List.of(new Entries.Draft(recorded.actor(), recorded.fact()))));
    long position = journal.size();
    byte[] body =
        "{\"id\":\"i-9\",\"name\":{\"en\":\"N\"},\"neverHeardOf\":1,\"situation\":\"s\"}"
            .getBytes(StandardCharsets.UTF_8);
    journal.append(
        Instant.EPOCH,
        List.of(EntryDraft.ofCanonical(SampleDesk.ANALYST, "incident.filed/1", body)));
    DeskState state = Desk.open(entries).state();
    for (ThrowingCallable reading :
        List.<ThrowingCallable>of(
            () -> state.record(RecordKind.INCIDENT, "i-9"), () -> entries.forEach(0, all -> {}))) {
      assertThatThrownBy(reading)
          .isInstanceOf(FactCodec.UnreadableFact.class)
          .hasMessageContaining("entry " + position)
          .hasMessageContaining("neverHeardOf");
    }
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
