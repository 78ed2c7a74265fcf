package org.tocsin.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.journal.tree.TreeHasher;

/** Every order in which a crash can leave the database and the head of one append. */
class HeadAheadTest {
  @TempDir Path directory;

  private Path before = Path.of("");
  private Path after = Path.of("");
  private Head headBefore = new Head(0, TreeHasher.EMPTY_ROOT);
  private Head headAfter = headBefore;
  private List<Entry> batch = List.of();

  @BeforeEach
  void makeBoth() throws IOException {
    before = directory.resolve("before");
    after = directory.resolve("after");
    headBefore = DamagedJournal.makeClosed(before, 250, 3);
    Crashes.copy(before, after);
    try (Journal journal = Journal.open(after, Drafts.salts())) {
      batch = journal.append(Drafts.NOON, Drafts.drafts(9));
      headAfter = journal.head();
    }
  }

  /** The database of one moment beside the head of another. */
  private Path mixed(Path database, Path head) throws IOException {
    Path mixed = Files.createDirectory(directory.resolve("mixed"));
    Files.copy(database.resolve("journal.db"), mixed.resolve("journal.db"));
    Files.copy(head.resolve("journal.head"), mixed.resolve("journal.head"));
    return mixed;
  }

  @Test
  void entries_only_the_head_has_are_put_back() throws IOException {
    Path mixed = mixed(before, after);
    assertThat(Fsck.check(mixed)).hasSize(1);
    assertThat(Fsck.check(mixed).get(0).found()).contains("9 entries are in the head file only");
    try (Journal reader = Journal.openReadOnly(mixed)) {
      assertThat(reader.opening().restored()).isEqualTo(9);
      assertThat(reader.head()).isEqualTo(headAfter);
      assertThat(reader.entries(253, 262)).isEqualTo(batch);
      assertThat(reader.entries(0, 262)).hasSize(262);
      assertThat(reader.inclusion(255, 262).verify(batch.get(2).leafHash(), headAfter.root()))
          .isTrue();
    }
    try (Journal journal = Journal.open(mixed, Drafts.salts())) {
      assertThat(journal.opening().restored()).isEqualTo(9);
      assertThat(journal.entries(253, 262)).isEqualTo(batch);
      journal.append(Drafts.NOON, Drafts.drafts(1));
    }
    assertThat(Fsck.check(mixed)).isEmpty();
    try (Journal journal = Journal.open(mixed, Drafts.salts())) {
      assertThat(journal.opening().restored()).isZero();
      assertThat(journal.root(262)).isEqualTo(headAfter.root());
    }
  }

  @Test
  void a_torn_batch_is_put_aside_as_it_is_and_the_head_before_counts() throws IOException {
    Path mixed = mixed(before, after);
    long torn = slotOf(mixed, headAfter) + HeadSlot.LENGTH + 700;
    DamagedJournal.flip(mixed.resolve("journal.head"), torn);
    try (Journal reader = Journal.openReadOnly(mixed)) {
      assertThat(reader.head()).isEqualTo(headBefore);
      assertThat(reader.opening().quarantined()).isPresent();
    }
    try (Journal journal = Journal.open(mixed, Drafts.salts())) {
      assertThat(journal.head()).isEqualTo(headBefore);
      Opening.Quarantined tail = journal.opening().quarantined().orElseThrow();
      assertThat(tail.from()).isEqualTo(253);
      assertThat(tail.count()).isEqualTo(9);
      byte[] kept = Files.readAllBytes(tail.file().orElseThrow());
      assertThat(new String(kept, StandardCharsets.UTF_8))
          .contains(new String(batch.get(8).bytes(), StandardCharsets.UTF_8));
    }
    assertThat(Fsck.check(mixed)).isEmpty();
    try (Journal journal = Journal.open(mixed, Drafts.salts())) {
      assertThat(journal.opening().quarantined()).isEmpty();
      journal.append(Drafts.NOON, Drafts.drafts(2));
      assertThat(journal.size()).isEqualTo(255);
    }
  }

  @Test
  void entries_only_the_database_has_go_to_quarantine_with_their_bytes() throws IOException {
    Path mixed = mixed(after, before);
    assertThat(Fsck.check(mixed).get(0).found()).contains("9 entries were never acknowledged");
    try (Journal reader = Journal.openReadOnly(mixed)) {
      assertThat(reader.head()).isEqualTo(headBefore);
      assertThat(reader.opening().quarantined().orElseThrow().file()).isEmpty();
    }
    try (Journal journal = Journal.open(mixed, Drafts.salts())) {
      assertThat(journal.head()).isEqualTo(headBefore);
      Opening.Quarantined tail = journal.opening().quarantined().orElseThrow();
      assertThat(tail.from()).isEqualTo(253);
      assertThat(tail.count()).isEqualTo(9);
      List<String> lines = Files.readAllLines(tail.file().orElseThrow());
      assertThat(lines).hasSize(9);
      for (int i = 0; i < 9; i++) {
        String base64 = Base64.getEncoder().encodeToString(batch.get(i).bytes());
        assertThat(lines.get(i))
            .isEqualTo("{\"bytes\":\"" + base64 + "\",\"position\":" + (253 + i) + "}");
      }
    }
    assertThat(Fsck.check(mixed)).isEmpty();
  }

  @Test
  void a_database_that_lacks_more_than_the_newest_batch_is_refused() throws IOException {
    try (Journal journal = Journal.open(after, Drafts.salts())) {
      journal.append(Drafts.NOON, Drafts.drafts(1));
    }
    Path mixed = mixed(before, after);
    assertThatThrownBy(() -> Journal.open(mixed, Drafts.salts()))
        .isInstanceOf(JournalFault.class)
        .hasMessageContaining("entry 253: only 253 of 263 acknowledged entries are there");
  }

  @Test
  void a_batch_too_large_for_the_head_is_written_all_the_same() {
    try (Journal journal = Journal.open(after, Drafts.salts())) {
      journal.append(Drafts.NOON, Drafts.drafts(500));
      headAfter = journal.head();
    }
    assertThat(HeadFile.read(after.resolve("journal.head")).newer().batchLength()).isZero();
    try (Journal journal = Journal.open(after, Drafts.salts())) {
      assertThat(journal.head()).isEqualTo(headAfter);
      assertThat(journal.opening().restored()).isZero();
    }
  }

  @Test
  void a_batch_damaged_where_the_database_has_it_harms_nothing_and_fsck_says_so()
      throws IOException {
    long at = slotOf(after, headAfter) + HeadSlot.LENGTH;
    DamagedJournal.flip(after.resolve("journal.head"), at);
    assertThat(Fsck.check(after))
        .extracting(Finding::code)
        .containsExactly(JournalFault.Code.HEAD_DAMAGED);
    try (Journal journal = Journal.open(after, Drafts.salts())) {
      assertThat(journal.head()).isEqualTo(headAfter);
      assertThat(journal.opening().quarantined()).isEmpty();
    }
  }

  private static long slotOf(Path journal, Head head) {
    HeadSlot newer = HeadFile.read(journal.resolve("journal.head")).newer();
    assertThat(newer.head()).isEqualTo(head);
    return newer.generation() % 2 * HeadFile.SLOT;
  }
}
