package org.tocsin.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way back a person takes on purpose. */
class RecoveryTest {
  @TempDir Path directory;

  private Path journal = Path.of("");
  private List<Entry> entries = List.of();

  @BeforeEach
  void make() {
    journal = directory.resolve("journal");
    DamagedJournal.makeClosed(journal, 300);
    try (Journal opened = Journal.openReadOnly(journal)) {
      entries = opened.entries(0, 300);
    }
  }

  @Test
  void without_a_head_what_the_database_holds_can_be_accepted() throws IOException {
    Files.delete(journal.resolve("journal.head"));
    assertThat(Recovery.entriesHeld(journal)).isEqualTo(300);
    Recovery.Outcome outcome = Recovery.accept(journal, 300);
    assertThat(outcome.oldHead()).isEmpty();
    assertThat(outcome.quarantined()).isEmpty();
    requireSound(300);
  }

  @Test
  void a_damaged_head_is_kept_beside() throws IOException {
    DamagedJournal.flip(journal.resolve("journal.head"), 40);
    byte[] damaged = Files.readAllBytes(journal.resolve("journal.head"));
    Recovery.Outcome outcome = Recovery.accept(journal, 300);
    assertThat(outcome.oldHead().orElseThrow()).hasBinaryContent(damaged);
    requireSound(300);
  }

  @Test
  void entries_beyond_what_is_accepted_are_kept_aside() throws IOException {
    Recovery.Outcome outcome = Recovery.accept(journal, 290);
    assertThat(Files.readAllLines(outcome.quarantined().orElseThrow())).hasSize(10);
    requireSound(290);
  }

  @Test
  void more_than_there_is_cannot_be_accepted() {
    assertThatThrownBy(() -> Recovery.accept(journal, 301))
        .isInstanceOf(JournalFault.class)
        .hasMessageContaining("the database holds 300 entries, not 301");
    requireSound(300);
  }

  @Test
  void a_damaged_entry_is_never_accepted_but_all_before_it_are() throws Exception {
    byte[] other = "{}".getBytes(StandardCharsets.UTF_8);
    DamagedJournal.sql(journal, "UPDATE entry SET bytes = ? WHERE position = 270", other);
    assertThatThrownBy(() -> Recovery.accept(journal, 300))
        .isInstanceOf(JournalFault.class)
        .hasMessageContaining("entry 270")
        .hasMessageContaining("accept only the 270 entries before it");
    Recovery.accept(journal, 270);
    requireSound(270);
  }

  @Test
  void a_journal_in_use_is_left_alone() {
    try (Journal open = Journal.open(journal, Drafts.salts())) {
      assertThatThrownBy(() -> Recovery.accept(journal, 300))
          .isInstanceOfSatisfying(
              JournalFault.class,
              fault -> assertThat(fault.code()).isEqualTo(JournalFault.Code.LOCKED));
      assertThat(open.size()).isEqualTo(300);
    }
  }

  private void requireSound(int size) {
    assertThat(Fsck.check(journal)).isEmpty();
    try (Journal opened = Journal.open(journal, Drafts.salts())) {
      assertThat(opened.entries(0, opened.size())).isEqualTo(entries.subList(0, size));
    }
  }
}
