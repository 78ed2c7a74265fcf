package org.tocsin.lake.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of a folder have rested, by a clock of the test's own. */
class WatchedFolderTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final int REST = 5;

  @TempDir Path folder;

  private WatchedFolder watched;

  @BeforeEach
  void watch() {
    watched = new WatchedFolder(folder, REST);
  }

  private Path write(String name, String text, Instant changed) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return Files.setLastModifiedTime(file, FileTime.from(changed));
  }

  private WatchedFolder.Found look(int seconds) throws IOException {
    return watched.look(NOON.plusSeconds(seconds));
  }

  private void done(Path file, WatchedFolder.Found found) {
    watched.done(file, found.resting().getOrDefault(file, null));
  }

  @Test
  void a_file_that_grows_is_left_told_once_and_taken_when_it_rests() throws IOException {
    Path file = write("a.csv", "1", NOON.minusSeconds(1));
    assertThat(look(0).growing()).containsExactly(file);
    write("a.csv", "12", NOON.plusSeconds(3));
    assertThat(look(4).growing()).isEmpty();
    assertThat(look(8).resting()).isEmpty();
    assertThat(look(9).resting()).containsOnlyKeys(file);
  }

  @Test
  void what_was_done_comes_again_only_if_it_changes_shrinks_or_is_replaced() throws IOException {
    Instant old = NOON.minusSeconds(100);
    Path file = write("a.csv", "123", old);
    done(file, look(0));
    assertThat(look(1).resting()).isEmpty();
    write("a.csv", "12", old);
    done(file, look(2));
    assertThat(look(3).resting()).isEmpty();
    Path other = write("b.part", "34", old);
    Files.move(other, folder.resolve("c.csv"));
    Files.delete(file);
    Files.move(folder.resolve("c.csv"), file);
    assertThat(look(4).resting()).containsOnlyKeys(file);
  }

  @Test
  void a_file_that_went_and_came_again_is_looked_at_anew() throws IOException {
    Path file = write("a.csv", "123", NOON.minusSeconds(100));
    done(file, look(0));
    Files.move(file, folder.resolve(".away"));
    assertThat(look(1).resting()).isEmpty();
    Files.move(folder.resolve(".away"), file);
    assertThat(look(2).resting()).containsOnlyKeys(file);
  }

  @Test
  void a_file_dated_in_the_future_rests_once_it_was_seen_unchanged_for_long_enough()
      throws IOException {
    Path file = write("a.csv", "123", NOON.plusSeconds(100_000));
    assertThat(look(0).growing()).containsExactly(file);
    assertThat(look(4).resting()).isEmpty();
    assertThat(look(5).resting()).containsOnlyKeys(file);
  }

  @Test
  void folders_links_to_nothing_and_unfinished_downloads_are_passed_over() throws IOException {
    Files.createDirectory(folder.resolve("inner"));
    Files.createSymbolicLink(folder.resolve("nowhere.csv"), folder.resolve("gone"));
    write("b.csv.part", "1", NOON.minusSeconds(100));
    write(".hidden", "1", NOON.minusSeconds(100));
    assertThat(look(0).resting()).isEmpty();
    Files.delete(folder.resolve("inner"));
  }

  @Test
  void a_folder_that_goes_is_told_and_what_is_in_it_again_is_seen() throws IOException {
    Path file = write("a.csv", "123", NOON.minusSeconds(100));
    Path away = folder.resolveSibling(folder.getFileName() + "-away");
    Files.move(folder, away);
    assertThatThrownBy(() -> look(0)).isInstanceOf(NoSuchFileException.class);
    Files.move(away, folder);
    assertThat(look(1).resting()).containsOnlyKeys(file);
  }
}
