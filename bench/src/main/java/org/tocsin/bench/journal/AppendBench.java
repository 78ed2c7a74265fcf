package org.tocsin.bench.journal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sqlite.SQLiteConfig;
import org.tocsin.journal.Entry;
import org.tocsin.journal.EntryDraft;
import org.tocsin.journal.Journal;

/**
 * Appends per second, journal beside bare SQLite: the same pragmas, the same bytes, one row a
 * commit (durable) or all rows in one (batched), in turns on the same disk.
 *
 * <p>Arguments: a directory on the disk to measure, rounds, durable appends a round.
 */
public final class AppendBench {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private AppendBench() {}

  /** Runs and prints a table. */
  public static void main(String[] arguments) throws IOException, SQLException {
    Path directory = Path.of(arguments.length > 0 ? arguments[0] : "target/append-bench");
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
    int durable = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2_000;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    compare(out, directory, rounds, durable, 1, "durable, 1 entry a commit");
    compare(out, directory, rounds, 200_000, 10_000, "batched, 10,000 entries a commit");
  }

  private static void compare(
      PrintStream out, Path directory, int rounds, int count, int batch, String what)
      throws IOException, SQLException {
    List<EntryDraft> drafts = Rounds.drafts(count);
    List<byte[]> bytes = new ArrayList<>();
    try (Journal journal = Journal.inMemory(new Random(1))) {
      journal.append(NOON, drafts).stream().map(Entry::bytes).forEach(bytes::add);
    }
    List<Double> ours = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    // The first round warms both up and is not counted.
    for (int round = 0; round <= rounds; round++) {
      double bareSeconds = bare(directory.resolve("bare"), bytes, batch);
      double ourSeconds = ours(directory.resolve("ours"), drafts, batch);
      if (round > 0) {
        bare.add(count / bareSeconds);
        ours.add(count / ourSeconds);
        ratios.add(ourSeconds / bareSeconds);
      }
    }
    out.printf(
        "%-34s bare SQLite %,9.0f/s  journal %,9.0f/s  time ratio %.2f (median of %d)%n",
        what, Rounds.median(bare), Rounds.median(ours), Rounds.median(ratios), rounds);
  }

  private static double ours(Path directory, List<EntryDraft> drafts, int batch)
      throws IOException {
    Rounds.delete(directory);
    try (Journal journal = Journal.create(directory, new Random(1))) {
      long start = System.nanoTime();
      for (int from = 0; from < drafts.size(); from += batch) {
        journal.append(NOON, drafts.subList(from, from + batch));
      }
      return Rounds.seconds(start);
    }
  }

  private static double bare(Path directory, List<byte[]> rows, int batch)
      throws IOException, SQLException {
    Rounds.delete(directory);
    Files.createDirectories(directory);
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    try (Connection connection =
        config.createConnection("jdbc:sqlite:" + directory.resolve("bare.db").toAbsolutePath())) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA fullfsync = ON");
        statement.execute("PRAGMA checkpoint_fullfsync = ON");
        statement.execute("CREATE TABLE entry (position INTEGER PRIMARY KEY, bytes BLOB NOT NULL)");
      }
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO entry (position, bytes) VALUES (?, ?)")) {
        long start = System.nanoTime();
        for (int i = 0; i < rows.size(); i++) {
          insert.setLong(1, i);
          insert.setBytes(2, rows.get(i));
          insert.executeUpdate();
          if ((i + 1) % batch == 0) {
            connection.commit();
          }
        }
        return Rounds.seconds(start);
      }
    }
  }
}
