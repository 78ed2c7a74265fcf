package org.tocsin.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writing process is killed 200 times; what it was acknowledged is always there. */
class KillTest {
  private static final int KILLS = 200;
  private static final int LANES = 2;

  @TempDir Path directory;

  @Test
  void two_hundred_kills_lose_nothing_acknowledged() throws Exception {
    ExecutorService lanes = Executors.newFixedThreadPool(LANES);
    try {
      Callable<Integer> even = () -> kills(directory.resolve("even"), 1);
      Callable<Integer> odd = () -> kills(directory.resolve("odd"), 2);
      Future<Integer> first = lanes.submit(even);
      Future<Integer> second = lanes.submit(odd);
      assertThat(first.get() + second.get()).isGreaterThan(KILLS);
    } finally {
      lanes.shutdownNow();
    }
  }

  /** Returns how many entries were appended in spite of it all. */
  private static int kills(Path journal, long seed) throws IOException, InterruptedException {
    Journal.create(journal, Drafts.salts()).close();
    Random chance = new Random(seed);
    Optional<Head> last = Optional.empty();
    for (int kill = 0; kill < KILLS / LANES; kill++) {
      // Without acknowledgements to wait for, the process is killed while it opens.
      int after = chance.nextInt(10);
      Process process = Crashes.start(journal, chance.nextLong(), "FULL", 1_000, Map.of());
      Crashes.Run run;
      if (after == 0) {
        Thread.sleep(chance.nextInt(400));
        process.toHandle().destroyForcibly();
        run = Crashes.killAfter(process, Integer.MAX_VALUE, 0);
      } else {
        run = Crashes.killAfter(process, after, chance.nextInt(2_000_000));
      }
      assertThat(run.faults()).isEmpty();
      Optional<Head> acknowledged = run.acknowledged().isPresent() ? run.acknowledged() : last;
      last = Optional.of(Crashes.requireNothingLost(journal, acknowledged));
    }
    return (int) last.orElseThrow().size();
  }
}
