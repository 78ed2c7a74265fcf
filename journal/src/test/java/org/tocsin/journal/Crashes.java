package org.tocsin.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sqlite.util.LibraryLoaderUtil;
import org.tocsin.journal.tree.Hash;

/** Starts {@link CrashWriter}s, keeps what they were acknowledged, and holds a journal to it. */
final class Crashes {
  /** SQLite's native library, unpacked once; each process doing so takes longer than its work. */
  static final Path NATIVE = unpack();

  /** What the writer needs and no more; a shorter class path starts sooner. */
  static final String CLASS_PATH =
      Stream.of(CrashWriter.class, Journal.class, LibraryLoaderUtil.class)
          .map(Crashes::place)
          .collect(Collectors.joining(File.pathSeparator));

  /**
   * Longer than any run should take; what hangs is killed like the others, and the test goes on.
   */
  private static final int MOST_SECONDS = 60;

  private Crashes() {}

  private static Path unpack() {
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream in =
        Objects.requireNonNull(LibraryLoaderUtil.class.getResourceAsStream(resource))) {
      Path file = Files.createTempDirectory("tocsin-sqlite-").resolve(name);
      Files.copy(in, file);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The last acknowledgement printed; empty if none was. */
  record Run(Optional<Head> acknowledged, List<String> faults) {}

  /** The command that starts Java quickly, up to the class to run. */
  static List<String> java(String classPath) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xshare:auto",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-XX:-UsePerfData",
        "-Xmx64m",
        // Else newer Javas warn, among what a process says, that SQLite's driver loads a library.
        "--enable-native-access=ALL-UNNAMED",
        // SQLite's driver asks for a date format; the small provider has one at hand. Later Javas
        // have it no more and complain of being asked for it.
        "-Djava.locale.providers=" + (Runtime.version().feature() < 21 ? "COMPAT" : "CLDR"),
        "-Dorg.sqlite.lib.path=" + NATIVE.getParent(),
        "-Dorg.sqlite.lib.name=" + NATIVE.getFileName(),
        "-cp",
        classPath);
  }

  static Process start(
      Path directory,
      long seed,
      String mode,
      int most,
      Map<String, String> environment,
      String... wrapper)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(wrapper));
    command.addAll(java(CLASS_PATH));
    command.addAll(
        List.of(
            CrashWriter.class.getName(),
            directory.toString(),
            Long.toString(seed),
            mode,
            Integer.toString(most)));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(new HashMap<>(environment));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }

  /**
   * Reads until so many acknowledgements or the end, kills, and reads what was printed before.
   *
   * @param acknowledgements 0 to kill while it opens the journal
   */
  static Run killAfter(Process process, int acknowledgements, long nanosMore)
      throws IOException, InterruptedException {
    Optional<Head> last = Optional.empty();
    List<String> faults = new ArrayList<>();
    int seen = -1;
    Executor late = CompletableFuture.delayedExecutor(MOST_SECONDS, TimeUnit.SECONDS);
    CompletableFuture<Void> watch =
        CompletableFuture.runAsync(() -> process.toHandle().destroyForcibly(), late);
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      String line;
      while ((line = out.readLine()) != null) {
        String[] words = line.split(" ", 3);
        if (words[0].equals("ack") && words.length == 3 && words[2].length() == 64) {
          last = Optional.of(new Head(Long.parseLong(words[1]), Hash.ofHex(words[2])));
          seen++;
        } else if (words[0].equals("opening")) {
          seen = 0;
        } else if (words[0].equals("fault")) {
          faults.add(line);
        }
        if (seen == acknowledgements) {
          seen++;
          Thread.sleep(nanosMore / 1_000_000, (int) (nanosMore % 1_000_000));
          // Not Process.destroyForcibly, which closes the stream with what was printed before.
          process.toHandle().destroyForcibly();
        }
      }
    }
    process.waitFor();
    watch.cancel(false);
    return new Run(last, faults);
  }

  /** Opens for writing and asserts that all that was acknowledged is there, and all is sound. */
  static Head requireNothingLost(Path directory, Optional<Head> acknowledged) {
    try (Journal journal = Journal.open(directory, Drafts.salts())) {
      acknowledged.ifPresent(
          head -> {
            assertThat(journal.size()).isGreaterThanOrEqualTo(head.size());
            assertThat(journal.root(head.size())).isEqualTo(head.root());
          });
      journal.read(0, journal.size(), entry -> {});
      journal
          .opening()
          .quarantined()
          .ifPresent(tail -> assertThat(tail.file().orElseThrow()).isNotEmptyFile());
      assertThat(Fsck.check(directory)).isEmpty();
      return journal.head();
    }
  }

  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
