package org.tocsin.bench.events;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tocsin.cli.Session;
import org.tocsin.cli.main.Main;
import org.tocsin.cli.page.Terminal;

/**
 * Takes a large file in, beside DuckDB's {@code read_csv} alone into a table with the same typed
 * columns, of which it fills those that stand in the file as they are. Ours also codes, finds each
 * record's place, checks for repeated ids, keeps broken records with line and reason, takes the
 * digest, seals a copy and encrypts the lake; the peer writes its table encrypted in the same way.
 *
 * <p>Arguments: {@code gdelt} or {@code ged}, the file, an empty folder to work in, rounds.
 */
public final class ImportBench {

  private ImportBench() {}

  /** Time on the clock and of all processors, in seconds. */
  private record Took(double clock, double processor) {}

  /** What is timed. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException, SQLException;
  }

  public static void main(String[] arguments) throws Exception {
    boolean gdelt = arguments[0].equals("gdelt");
    Path file = Path.of(arguments[1]).toAbsolutePath();
    Path folder = Path.of(arguments[2]).toAbsolutePath();
    int rounds = Integer.parseInt(arguments[3]);
    double size = Files.size(file) / 1e6;
    for (int round = 1; round <= rounds; round++) {
      Path desk = Files.createDirectories(folder.resolve("desk" + round));
      run(
          desk,
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
          desk.resolve("key").toString());
      Took peer = timed(() -> peer(gdelt, file, folder.resolve("peer.duckdb")));
      Took ours = timed(() -> run(desk, "import", "-w", "d", file.toString()));
      print("read_csv", peer, size);
      print("tocsin import", ours, size);
      System.out.printf(
          Locale.ROOT,
          "ratio: %.2f on the clock, %.2f of processor time; most memory %s%n",
          ours.clock() / peer.clock(),
          ours.processor() / peer.processor(),
          peak());
      delete(desk);
    }
  }

  private static void print(String what, Took took, double size) {
    System.out.printf(
        Locale.ROOT,
        "%-14s %7.2f s, %7.2f s of processor time, %6.1f MB/s%n",
        what,
        took.clock(),
        took.processor(),
        size / took.clock());
  }

  private static Took timed(Work work) throws IOException, SQLException {
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long processor = machine.getProcessCpuTime();
    long clock = System.nanoTime();
    work.run();
    return new Took(
        (System.nanoTime() - clock) / 1e9, (machine.getProcessCpuTime() - processor) / 1e9);
  }

  private static void run(Path folder, String... arguments) {
    Terminal quiet =
        new Terminal(
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            80,
            false);
    Terminal loud = new Terminal(System.err, 80, false);
    int code =
        Main.run(
            new Session(
                quiet,
                loud,
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

  /** With the settings of the lake. */
  private static void peer(boolean gdelt, Path file, Path database)
      throws IOException, SQLException {
    Files.deleteIfExists(database);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
      statement.execute("SET preserve_insertion_order = false");
      statement.execute("SET force_mbedtls_unsafe = 'true'");
      statement.execute(
          "ATTACH '"
              + database
              + "' AS lake (ENCRYPTION_KEY '"
              + "0123456789abcdef".repeat(4)
              + "')");
      statement.execute("USE lake");
      statement.execute(org.tocsin.lake.table.EventTable.EVENT.create());
      statement.execute(gdelt ? Peers.gdelt(file) : Peers.ged(file));
    }
    Files.delete(database);
  }

  /** Of this process so far, where the system tells. */
  private static String peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "unknown";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.substring(6).strip())
        .findFirst()
        .orElse("unknown");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
