package org.tocsin.bench.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.tocsin.cli.Session;
import org.tocsin.cli.main.Main;
import org.tocsin.cli.page.Terminal;

/** A desk that is asked as from the command line; gone when closed. */
record BenchDesk(Path folder) implements AutoCloseable {

  static BenchDesk make(Path folder) throws IOException {
    BenchDesk desk = new BenchDesk(Files.createDirectories(folder));
    desk.run(
        "init",
        "-w",
        "d",
        "--name",
        "Bench",
        "--origin",
        "bench.example.org",
        "--contact",
        "bench@example.org",
        "--person",
        "Ana",
        "--new-key-file",
        folder.resolve("key").toString());
    return desk;
  }

  /** What it prints goes nowhere; problems are shown. */
  void run(String... arguments) {
    Terminal quiet =
        new Terminal(
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            80,
            false);
    int code =
        Main.run(
            new Session(
                quiet,
                new Terminal(System.err, 80, false),
                new BufferedReader(new StringReader("")),
                false,
                Clock.systemUTC(),
                new SecureRandom(),
                Map.of("HOME", folder.toString()),
                folder),
            arguments);
    if (code != 0) {
      throw new IllegalStateException("exit " + code);
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
