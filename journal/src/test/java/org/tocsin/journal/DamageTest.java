package org.tocsin.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files cut and bytes changed: refused with a message that says where, or of no consequence. */
class DamageTest {
  private static final int PLACES = 60;

  @TempDir Path directory;

  @Test
  void a_cut_of_any_file_is_refused_or_takes_nothing() throws IOException {
    Path whole = directory.resolve("whole");
    Head head = DamagedJournal.make(whole, 250, 20, 3, 1);
    for (String name : DamagedJournal.FILES) {
      long length = Files.size(whole.resolve(name));
      int refused = 0;
      for (int i = 0; i < PLACES; i++) {
        Path cut = copy(whole, name + "-cut-" + i);
        DamagedJournal.cut(cut.resolve(name), length * i / PLACES);
        String what = name + " cut to " + length * i / PLACES;
        refused += DamagedJournal.isSoundOrRefused(cut, head, what) ? 0 : 1;
      }
      // Harmless are pages of the database that are in the log as well, and the newest batch in the
      // log, which the head carries as well.
      assertThat(refused).as(name).isGreaterThan(PLACES / 3);
    }
  }

  @Test
  void a_changed_byte_of_any_file_is_refused_or_changes_nothing() throws IOException {
    Path whole = directory.resolve("whole");
    Head head = DamagedJournal.make(whole, 250, 20, 3, 1);
    Random chance = new Random(5);
    for (String name : DamagedJournal.FILES) {
      int length = (int) Files.size(whole.resolve(name));
      for (int i = 0; i < PLACES; i++) {
        int offset = i < 20 ? i * 5 : chance.nextInt(length);
        Path changed = copy(whole, name + "-changed-" + i);
        DamagedJournal.flip(changed.resolve(name), offset);
        DamagedJournal.isSoundOrRefused(changed, head, name + " changed at " + offset);
      }
    }
  }

  @Test
  void each_changed_entry_hash_and_tile_is_named() throws Exception {
    Path whole = directory.resolve("whole");
    DamagedJournal.makeClosed(whole, 600);
    byte[] other = "{}".getBytes(StandardCharsets.UTF_8);
    byte[] hash = new byte[32];
    for (long position : new long[] {0, 255, 256, 511, 599}) {
      Path changed = copy(whole, "entry-" + position);
      String update = "UPDATE entry SET bytes = ? WHERE position = ?";
      DamagedJournal.sql(changed, update, other, position);
      assertThat(faultOfReading(changed).where()).endsWith("journal.db, entry " + position);
      assertThat(Fsck.check(changed))
          .anySatisfy(found -> assertThat(found.where()).endsWith("entry " + position));
    }
    Path leaf = copy(whole, "leaf");
    DamagedJournal.sql(leaf, "UPDATE entry SET leaf = ? WHERE position = 560", hash);
    assertThat(faultOfReading(leaf).code()).isEqualTo(JournalFault.Code.TREE_CHANGED);
    assertThat(Fsck.check(leaf)).hasSize(1);
    assertThat(Fsck.check(leaf).get(0).where()).endsWith("entry 560");
    Path tile = copy(whole, "tile");
    DamagedJournal.sql(tile, "UPDATE tile SET root = ? WHERE number = 1", hash);
    assertThat(faultOfReading(tile).code()).isEqualTo(JournalFault.Code.TREE_CHANGED);
    assertThat(Fsck.check(tile)).hasSize(1);
    assertThat(Fsck.check(tile).get(0).where()).endsWith("tile 1");
  }

  @Test
  void fsck_lists_all_that_is_wrong_and_not_only_the_first() throws Exception {
    Path changed = directory.resolve("changed");
    DamagedJournal.makeClosed(changed, 600);
    assertThat(Fsck.check(changed)).isEmpty();
    byte[] other = "{}".getBytes(StandardCharsets.UTF_8);
    for (long position : List.of(3L, 400L)) {
      DamagedJournal.sql(changed, "UPDATE entry SET bytes = ? WHERE position = ?", other, position);
    }
    DamagedJournal.sql(changed, "DELETE FROM entry WHERE position BETWEEN 10 AND 12");
    assertThat(Fsck.check(changed))
        .extracting(Finding::toString)
        .anyMatch(line -> line.contains("entry 3: its bytes hash to"))
        .anyMatch(line -> line.contains("entry 3: it is no entry"))
        .anyMatch(line -> line.contains("entries 10 to 12 are not in the database"))
        .anyMatch(line -> line.contains("entry 400: its bytes hash to"))
        .anyMatch(line -> line.contains("tile 0: entries 0 to 255 hash to"));
    assertThat(faultOfReading(changed).where()).endsWith("entry 10");
  }

  @Test
  void entries_cut_off_the_end_are_missed_by_number() throws Exception {
    Path cut = directory.resolve("cut");
    DamagedJournal.makeClosed(cut, 20, 5);
    DamagedJournal.sql(cut, "DELETE FROM entry WHERE position >= 18");
    assertThatThrownBy(() -> Journal.open(cut, Drafts.salts()))
        .isInstanceOf(JournalFault.class)
        .hasMessageContaining("journal.db, entry 18: only 18 of 25 acknowledged entries are there");
    assertThat(Fsck.check(cut))
        .extracting(Finding::code)
        .contains(JournalFault.Code.ENTRIES_MISSING);
  }

  @Test
  void a_missing_head_a_file_that_is_no_database_and_an_empty_one_are_told_apart()
      throws IOException {
    Path whole = directory.resolve("whole");
    DamagedJournal.makeClosed(whole, 5);
    Path headless = copy(whole, "headless");
    Files.delete(headless.resolve("journal.head"));
    Path emptyHead = copy(whole, "empty-head");
    Files.write(emptyHead.resolve("journal.head"), new byte[0]);
    Path text = copy(whole, "text");
    Files.writeString(text.resolve("journal.db"), "no database\n".repeat(1_000));
    Path empty = copy(whole, "empty");
    Files.write(empty.resolve("journal.db"), new byte[0]);
    Path none = copy(whole, "none");
    Files.delete(none.resolve("journal.db"));
    assertThat(codeOfOpening(headless)).isEqualTo(JournalFault.Code.HEAD_MISSING);
    assertThat(codeOfOpening(emptyHead)).isEqualTo(JournalFault.Code.HEAD_DAMAGED);
    assertThat(codeOfOpening(text)).isEqualTo(JournalFault.Code.DATABASE_DAMAGED);
    assertThat(codeOfOpening(empty)).isEqualTo(JournalFault.Code.DATABASE_DAMAGED);
    assertThat(codeOfOpening(none)).isEqualTo(JournalFault.Code.ENTRIES_MISSING);
    assertThat(codeOfOpening(directory.resolve("nowhere"))).isEqualTo(JournalFault.Code.NOT_HERE);
    for (Path damaged : List.of(headless, emptyHead, text, empty, none)) {
      assertThat(Fsck.check(damaged)).as(damaged.toString()).isNotEmpty();
    }
  }

  private JournalFault.Code codeOfOpening(Path journal) {
    JournalFault fault = faultOfReading(journal);
    assertThat(fault.where()).contains(journal.toString());
    assertThat(fault.remedy()).isNotBlank();
    return fault.code();
  }

  /** The same fault, whether it is opened for writing or for reading. */
  private static JournalFault faultOfReading(Path journal) {
    JournalFault writing = faultOf(() -> Journal.open(journal, Drafts.salts()));
    JournalFault reading = faultOf(() -> Journal.openReadOnly(journal));
    assertThat(reading.code()).isEqualTo(writing.code());
    return writing;
  }

  private static JournalFault faultOf(java.util.function.Supplier<Journal> opening) {
    try (Journal journal = opening.get()) {
      journal.read(0, journal.size(), entry -> {});
    } catch (JournalFault fault) {
      return fault;
    }
    throw new AssertionError("there was no fault");
  }

  private Path copy(Path whole, String name) throws IOException {
    Path copy = directory.resolve(name);
    Crashes.copy(whole, copy);
    return copy;
  }
}
