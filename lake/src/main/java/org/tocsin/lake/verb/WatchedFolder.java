package org.tocsin.lake.verb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder into which others write while it is looked at: files come slowly, are replaced, and go.
 * Tells those that have rested and were not yet done with.
 */
final class WatchedFolder {

  /** How a file looked: one of the same size and time put in its place is another. */
  record Look(long size, FileTime changed, Optional<Object> key) {}

  private record Seen(Look look, Instant since) {}

  /**
   * What was found.
   *
   * @param resting new or changed files that have rested, in the order of their names
   * @param growing files that have not, and of which that was not told yet
   */
  record Found(Map<Path, Look> resting, List<Path> growing) {}

  private final Path folder;
  private final int rest;
  private final Map<Path, Seen> seen = new HashMap<>();
  private final Map<Path, Look> done = new HashMap<>();
  private final Set<Path> told = new HashSet<>();

  /**
   * @param rest seconds for which a file must not have changed
   */
  WatchedFolder(Path folder, int rest) {
    this.folder = folder;
    this.rest = rest;
  }

  /**
   * Looks at what is there now.
   *
   * @throws IOException where the folder cannot be read
   */
  Found look(Instant now) throws IOException {
    Map<Path, Look> there = there();
    // A file that goes and comes again is looked at anew, even if it looks as before.
    seen.keySet().retainAll(there.keySet());
    done.keySet().retainAll(there.keySet());
    told.retainAll(there.keySet());
    Map<Path, Look> resting = new TreeMap<>();
    List<Path> growing = new ArrayList<>();
    there.forEach(
        (file, look) -> {
          boolean rested = rested(file, look, now);
          if (look.equals(done.get(file))) {
            return;
          }
          if (rested) {
            resting.put(file, look);
            told.remove(file);
          } else if (told.add(file)) {
            growing.add(file);
          }
        });
    return new Found(resting, growing);
  }

  /** By its own time, or, where clocks differ, by how long it was seen as it is. */
  private boolean rested(Path file, Look look, Instant now) {
    Optional<Seen> before =
        Optional.ofNullable(seen.get(file)).filter(then -> then.look().equals(look));
    seen.put(file, before.orElse(new Seen(look, now)));
    return look.changed().toInstant().plusSeconds(rest).isBefore(now)
        || before.filter(then -> !then.since().plusSeconds(rest).isAfter(now)).isPresent();
  }

  /** It need not be looked at again unless it changes. */
  void done(Path file, Look look) {
    done.put(file, look);
  }

  private Map<Path, Look> there() throws IOException {
    Map<Path, Look> there = new TreeMap<>();
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path file : inside.filter(WatchedFolder::looksLikeData).toList()) {
        look(file).ifPresent(look -> there.put(file, look));
      }
      return there;
    } catch (UncheckedIOException e) {
      throw e.getCause() == null ? new IOException(e) : e.getCause();
    }
  }

  /** Empty where it went since the folder was read, or is none; the next look sees it if not. */
  private static Optional<Look> look(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.isRegularFile()
          ? Optional.of(
              new Look(now.size(), now.lastModifiedTime(), Optional.ofNullable(now.fileKey())))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean looksLikeData(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.startsWith(".") && !name.endsWith(".part");
  }
}
