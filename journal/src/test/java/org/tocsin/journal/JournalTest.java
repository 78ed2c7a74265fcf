package org.tocsin.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.tree.TreeHasher;

class JournalTest {
  @TempDir Path directory;

  @Test
  void entries_have_the_bytes_the_brief_asks_for() {
    try (Journal journal = Journal.inMemory(Drafts.salts())) {
      JsonObject body = JsonObject.builder().put("b", 1).put("a", "é").build();
      EntryDraft draft = EntryDraft.of("p-1f3c", "report.filed/1", body);
      Entry entry = journal.append(Drafts.NOON, List.of(draft)).get(0);
      String text = new String(entry.bytes(), StandardCharsets.UTF_8);
      assertThat(text)
          .matches(
              "\\{\"actor\":\"p-1f3c\",\"body\":\\{\"a\":\"é\",\"b\":1\\},"
                  + "\"kind\":\"report.filed/1\",\"recordedAt\":\"2026-11-22T12:00:00Z\","
                  + "\"salt\":\"[0-9a-f]{32}\"\\}");
      assertThat(entry.actor()).isEqualTo("p-1f3c");
      assertThat(entry.kind()).isEqualTo("report.filed/1");
      assertThat(entry.recordedAt()).isEqualTo(Drafts.NOON);
      assertThat(entry.bodyObject()).isEqualTo(body);
    }
  }

  @Test
  void what_was_appended_is_there_after_opening_again() {
    List<Entry> appended;
    Head head;
    try (Journal journal = Journal.create(directory, Drafts.salts())) {
      assertThat(journal.head()).isEqualTo(new Head(0, TreeHasher.EMPTY_ROOT));
      appended = journal.append(Drafts.NOON, Drafts.drafts(700));
      head = journal.head();
    }
    try (Journal journal = Journal.open(directory, Drafts.salts())) {
      assertThat(journal.opening())
          .isEqualTo(new Opening(head, java.util.Optional.empty(), 0, false));
      assertThat(journal.entries(0, 700)).isEqualTo(appended);
      assertThat(journal.entries(250, 600)).isEqualTo(appended.subList(250, 600));
      assertThat(journal.entry(699)).isEqualTo(appended.get(699));
      for (long size : new long[] {1, 255, 256, 257, 511, 512, 513, 700}) {
        assertThat(journal.consistency(size, 700).verify(journal.root(size), head.root())).isTrue();
        assertThat(
                journal
                    .inclusion(size - 1, size)
                    .verify(appended.get((int) size - 1).leafHash(), journal.root(size)))
            .isTrue();
      }
    }
  }

  @Test
  void a_second_writer_is_told_so_and_a_reader_is_let_in() {
    try (Journal journal = Journal.create(directory, Drafts.salts())) {
      journal.append(Drafts.NOON, Drafts.drafts(3));
      assertThatThrownBy(() -> Journal.open(directory, Drafts.salts()))
          .isInstanceOfSatisfying(
              JournalFault.class,
              fault -> assertThat(fault.code()).isEqualTo(JournalFault.Code.LOCKED));
      try (Journal reader = Journal.openReadOnly(directory)) {
        assertThat(reader.head()).isEqualTo(journal.head());
        assertThat(reader.entries(0, 3)).isEqualTo(journal.entries(0, 3));
        assertThatThrownBy(() -> reader.append(Drafts.NOON, Drafts.drafts(1)))
            .isInstanceOf(JournalFault.class);
      }
    }
  }
}
