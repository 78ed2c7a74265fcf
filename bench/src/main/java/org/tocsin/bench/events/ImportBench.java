package org.tocsin.bench.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.tocsin.lake.table.EventTable;

/**
 * Takes a large file in, beside DuckDB's {@code read_csv} alone into a table with the same typed
 * columns, of which it fills those that stand in the file as they are. Ours also codes, finds each
 * record's place, checks for repeated ids, keeps broken records with line and reason, takes the
 * digest, seals a copy and encrypts the lake; the peer writes its table encrypted in the same way.
 *
 * <p>Arguments: {@code gdelt} or {@code ged}, the file, an empty folder to work in, rounds; a
 * Python that has pandas, unless {@code python3} has it. pandas reads and types alone, in blocks.
 */
public final class ImportBench {

  private ImportBench() {}

  public static void main(String[] arguments) throws Exception {
    boolean gdelt = arguments[0].equals("gdelt");
    Path file = Path.of(arguments[1]).toAbsolutePath();
    Path folder = Path.of(arguments[2]).toAbsolutePath();
    int rounds = Integer.parseInt(arguments[3]);
    double size = Files.size(file) / 1e6;
    Pandas pandas = new Pandas(arguments.length > 4 ? arguments[4] : "python3");
    for (int round = 1; round <= rounds; round++) {
      try (BenchDesk desk = BenchDesk.make(folder.resolve("desk" + round))) {
        Took peer = Took.timed(() -> peer(gdelt, file, folder.resolve("peer.duckdb")));
        Took ours = Took.timed(() -> desk.run("import", "-w", "d", file.toString()));
        print("read_csv", peer, size);
        print("tocsin import", ours, size);
        pandas.read(gdelt, file).ifPresent(took -> print("pandas", took, size));
        System.out.printf(
            Locale.ROOT,
            "ratio: %.2f on the clock, %.2f of processor time; most memory %s%n",
            ours.clock() / peer.clock(),
            ours.processor() / peer.processor(),
            Took.peak());
      }
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
      statement.execute(EventTable.EVENT.create());
      statement.execute(gdelt ? Peers.gdelt(file) : Peers.ged(file));
    }
    Files.delete(database);
  }
}
