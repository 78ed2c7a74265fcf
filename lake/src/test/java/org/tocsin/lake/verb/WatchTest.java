package org.tocsin.lake.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.lake.Fixtures;

/** A folder that others write into while it is watched. */
class WatchTest {

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-11-22T12:00:00Z"));

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Desk desk;
  private Path in;

  @BeforeEach
  void found() throws IOException {
    desk = Desk.in(folder);
    in = Files.createDirectories(folder.resolve("in"));
  }

  /** Put there whole and at once, as a rename does. */
  private void put(String name, byte[] bytes, int second) throws IOException {
    Path beside = Files.write(in.resolve(name + ".part"), bytes);
    Files.setLastModifiedTime(beside, FileTime.from(LONG_AGO.toInstant().plusSeconds(second)));
    Files.move(beside, in.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] ged(int... ids) {
    return Fixtures.gedFile(
            Arrays.stream(ids)
                .mapToObj(id -> Fixtures.ged(id, "2013-03-24", 5, "Clear"))
                .toArray(String[]::new))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream to = new ZipOutputStream(zip)) {
      to.putNextEntry(new ZipEntry("ged231.csv"));
      to.write(bytes);
    }
    return zip.toByteArray();
  }

  private interface Meanwhile {
    void run() throws Exception;
  }

  /** Does something while the folder is watched, and ends the watching. */
  private void watching(Meanwhile meanwhile) throws Exception {
    Thread watch =
        new Thread(() -> desk.run(out, err, "watch", "in", "--every", "1", "--rest", "0"));
    watch.start();
    try {
      meanwhile.run();
    } finally {
      watch.interrupt();
      watch.join();
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Ended. What was taken in is kept.");
    assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("Exception", "\tat ");
  }

  private static void told(ByteArrayOutputStream where, String what) throws InterruptedException {
    for (int tries = 0; tries < 600; tries++) {
      if (where.toString(StandardCharsets.UTF_8).contains(what)) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("not told: " + what + "\n" + where.toString(StandardCharsets.UTF_8));
  }

  @Test
  void a_zip_that_was_half_written_is_told_once_and_taken_when_it_is_whole() throws Exception {
    byte[] whole = zipped(ged(1, 2, 3));
    watching(
        () -> {
          put("ged231.zip", Arrays.copyOf(whole, whole.length / 2), 1);
          told(err, "The zip is damaged or cut off");
          put("ged231.zip", whole, 2);
          told(out, "ged231.zip: ucdp-ged 23.1: 3 rows");
        });
    assertThat(err.toString(StandardCharsets.UTF_8)).containsOnlyOnce("damaged or cut off");
  }

  @Test
  void a_file_that_is_replaced_shrinks_or_goes_is_followed() throws Exception {
    watching(
        () -> {
          put("ged231.csv", ged(1, 2), 1);
          told(out, "ged231.csv: ucdp-ged 23.1: 2 rows");
          put("ged231.csv", ged(1, 3), 1);
          put("gone.csv", "no such\nprovider\n".getBytes(StandardCharsets.UTF_8), 1);
          told(err, "gone.csv: No provider known here");
          Files.delete(in.resolve("gone.csv"));
          Files.write(in.resolve("ged231.csv"), ged(4));
          Files.setLastModifiedTime(in.resolve("ged231.csv"), LONG_AGO);
          told(out, "ged231.csv: ucdp-ged 23.1: 1 rows");
        });
    assertThat(out.toString(StandardCharsets.UTF_8).split("ged231.csv: ", -1)).hasSize(4);
  }

  @Test
  void while_another_process_has_the_desk_files_wait() throws Exception {
    try (FileChannel channel =
            FileChannel.open(folder.resolve("desk/keys/lock"), StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      assertThat(desk.run("import", "nothing").code()).isEqualTo(2);
      watching(
          () -> {
            put("ged231.csv", ged(1, 2), 1);
            told(err, "Another process works with this desk; new files wait.");
            held.release();
            told(err, "It goes on.");
            told(out, "ged231.csv: ucdp-ged 23.1: 2 rows");
          });
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).containsOnlyOnce("Another process");
  }

  @Test
  void a_folder_that_goes_for_a_while_is_told_and_watched_again() throws Exception {
    watching(
        () -> {
          told(out, "Watching");
          Files.move(in, folder.resolve("away"));
          told(err, "The folder cannot be read");
          Files.move(folder.resolve("away"), in);
          told(err, "It goes on.");
          put("ged231.csv", ged(1, 2), 1);
          told(out, "ged231.csv: ucdp-ged 23.1: 2 rows");
        });
  }

  @Test
  void what_cannot_be_used_is_told_before_a_file_comes() {
    String[][] wrong = {
      {"--country", "XXX"},
      {"--since", "yesterday"},
      {"--as", "Nobody"},
      {"--as-of", "soon"},
      {"--every", "0"}
    };
    for (String[] option : wrong) {
      Desk.Ran ran = desk.run("watch", "in", option[0], option[1]);
      assertThat(ran.code()).as(option[0]).isEqualTo(2);
      assertThat(ran.err()).contains("problem:");
    }
    assertThat(desk.ok("watch", "in", "--once").out()).contains("Nothing to take in.");
  }
}
