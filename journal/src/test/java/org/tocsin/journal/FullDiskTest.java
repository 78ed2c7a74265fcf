package org.tocsin.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No room left, by a limit on file size: a clear fault, and a journal that opens again. */
class FullDiskTest {
  @TempDir Path directory;

  @Test
  void a_full_disk_ends_in_a_fault_and_an_intact_journal() throws Exception {
    Assumptions.assumeTrue(Files.exists(Path.of("/bin/bash")), "needs bash to limit file sizes");
    Path journal = directory.resolve("journal");
    Journal.create(journal, Drafts.salts()).close();
    // In units of 1,024 bytes; the write-ahead log reaches it before SQLite moves it.
    String[] limited = {"/bin/bash", "-c", "ulimit -f 400; exec \"$@\"", "limited"};
    Process process = Crashes.start(journal, 1, "FULL", 100_000, Map.of(), limited);
    Crashes.Run run = Crashes.killAfter(process, Integer.MAX_VALUE, 0);
    assertThat(run.faults()).hasSize(1);
    assertThat(run.faults().get(0)).startsWith("fault DISK_FULL");
    assertThat(run.acknowledged()).isPresent();
    Head head = Crashes.requireNothingLost(journal, run.acknowledged());
    try (Journal again = Journal.open(journal, Drafts.salts())) {
      again.append(Drafts.NOON, Drafts.drafts(2));
      assertThat(again.size()).isEqualTo(head.size() + 2);
    }
  }
}
