package org.tocsin.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The writing process runs on a fault layer that keeps, apart, only what was synced; after it is
 * killed, that is all there is, as after a power cut.
 */
class PowerCutTest {
  private static final int CUTS = 12;

  @TempDir static Path shared;
  @TempDir Path directory;

  private static Path layer = Path.of("");

  @BeforeAll
  static void compile() throws IOException, InterruptedException {
    boolean linux = System.getProperty("os.name").equals("Linux");
    Assumptions.assumeTrue(linux, "the fault layer needs Linux: power cuts are not simulated here");
    Path source = shared.resolve("powercut.c");
    try (InputStream in =
        Objects.requireNonNull(PowerCutTest.class.getResourceAsStream("powercut.c"))) {
      Files.copy(in, source);
    }
    layer = shared.resolve("powercut.so");
    int exit;
    try {
      exit =
          new ProcessBuilder(
                  "gcc", "-shared", "-fPIC", "-O1", "-o", layer.toString(), source.toString())
              .inheritIO()
              .start()
              .waitFor();
    } catch (IOException e) {
      exit = 127;
    }
    Assumptions.assumeTrue(exit == 0, "no working gcc: power cuts are not simulated here");
  }

  @Test
  void what_was_acknowledged_survives_every_power_cut() throws Exception {
    Random chance = new Random(3);
    for (int cut = 0; cut < CUTS; cut++) {
      // The last ones write on beyond the point where SQLite moves its log into the database.
      int appends = cut < CUTS - 2 ? 1 + chance.nextInt(40) : 600 + chance.nextInt(200);
      Path image = directory.resolve("image-" + cut);
      Crashes.Run run = cut(image, cut, "FULL", appends);
      assertThat(run.acknowledged()).isPresent();
      Crashes.requireNothingLost(image, run.acknowledged());
    }
  }

  @Test
  void without_syncs_the_same_test_notices_the_loss() throws Exception {
    Path image = directory.resolve("image");
    Crashes.Run run = cut(image, 1, "OFF", 30);
    Optional<Head> acknowledged = run.acknowledged();
    assertThat(acknowledged).isPresent();
    assertThatThrownBy(() -> Crashes.requireNothingLost(image, acknowledged))
        .isInstanceOfSatisfying(
            JournalFault.class,
            fault -> assertThat(fault.code()).isEqualTo(JournalFault.Code.ENTRIES_MISSING));
  }

  private Crashes.Run cut(Path image, int number, String mode, int appends) throws Exception {
    Path journal = directory.resolve("journal-" + number);
    Journal.create(journal, Drafts.salts()).close();
    Crashes.copy(journal, image);
    Map<String, String> environment =
        Map.of(
            "LD_PRELOAD", layer.toString(),
            "POWERCUT_DIRECTORY", journal.toRealPath().toString(),
            "POWERCUT_IMAGE", image.toRealPath().toString());
    Process process = Crashes.start(journal, number, mode, 10_000, environment);
    return Crashes.killAfter(process, appends, 300_000);
  }
}
