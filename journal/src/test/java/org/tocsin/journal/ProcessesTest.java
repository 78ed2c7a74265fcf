package org.tocsin.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes, one journal. */
class ProcessesTest {
  @TempDir Path directory;

  @Test
  void a_writer_in_another_process_is_kept_out_and_told_why() throws Exception {
    try (Journal journal = Journal.create(directory, Drafts.salts())) {
      Process other = Crashes.start(directory, 1, "FULL", 3, Map.of());
      List<String> faults = Crashes.killAfter(other, Integer.MAX_VALUE, 0).faults();
      assertThat(faults).hasSize(1);
      assertThat(faults.get(0))
          .startsWith("fault LOCKED")
          .contains("journal.lock: another writer has this journal open");
      journal.append(Drafts.NOON, Drafts.drafts(1));
      assertThat(journal.size()).isEqualTo(1);
    }
  }

  @Test
  void while_another_process_writes_we_are_kept_out_from_writing_and_can_read() throws Exception {
    Journal.create(directory, Drafts.salts()).close();
    Process other = Crashes.start(directory, 1, "FULL", 1_000_000, Map.of());
    try (BufferedReader out = other.inputReader(StandardCharsets.US_ASCII)) {
      String line = out.readLine();
      while (line != null && !line.startsWith("ack")) {
        line = out.readLine();
      }
      assertThat(line).isNotNull();
      assertThatThrownBy(() -> Journal.open(directory, Drafts.salts()))
          .isInstanceOf(JournalFault.class)
          .hasMessageContaining("another writer has this journal open");
      for (int i = 0; i < 20; i++) {
        try (Journal reader = Journal.openReadOnly(directory)) {
          reader.read(0, reader.size(), entry -> {});
          assertThat(reader.size()).isPositive();
        }
      }
    } finally {
      other.toHandle().destroyForcibly();
      other.waitFor();
    }
    Journal.open(directory, Drafts.salts()).close();
  }
}
