package org.tocsin.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writing process is killed 200 times; what it was acknowledged is always there. */
class KillTest {
  private static final int KILLS = 200;
  private static final int LANES = 4;

  /** More than a writer gets to before it is killed. */
  private static final int MOST_APPENDS = 1_000_000;

  /** How Java reports the end of a process by signal 9. */
  private static final int KILLED = 128 + 9;

  @TempDir Path directory;

  @Test
  void two_hundred_kills_lose_nothing_acknowledged() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(LANES);
    try {
      List<Future<Integer>> lanes = new ArrayList<>();
      for (int lane = 0; lane < LANES; lane++) {
        Path journal = directory.resolve("lane-" + lane);
        long seed = lane;
        lanes.add(threads.submit(() -> kills(journal, seed)));
      }
      int entries = 0;
      for (Future<Integer> lane : lanes) {
        entries += lane.get();
      }
      assertThat(entries).isGreaterThan(KILLS);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Returns how many entries were appended in spite of it all. */
  private static int kills(Path journal, long seed) throws IOException, InterruptedException {
    Journal.create(journal, Drafts.salts()).close();
    Random chance = new Random(seed);
    Optional<Head> last = Optional.empty();
    for (int kill = 0; kill < KILLS / LANES; kill++) {
      Process process = Crashes.start(journal, chance.nextLong(), "FULL", MOST_APPENDS, Map.of());
      // At 0 acknowledgements it is killed while it opens, which may mean while it repairs.
      Crashes.Run run = Crashes.killAfter(process, chance.nextInt(8), chance.nextInt(20_000_000));
      assertThat(run.faults()).isEmpty();
      assertThat(process.exitValue()).isEqualTo(KILLED);
      Optional<Head> acknowledged = run.acknowledged().isPresent() ? run.acknowledged() : last;
      last = Optional.of(Crashes.requireNothingLost(journal, acknowledged));
    }
    return (int) last.orElseThrow().size();
  }
}
