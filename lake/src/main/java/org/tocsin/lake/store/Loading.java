package org.tocsin.lake.store;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.tocsin.lake.provider.Form;
import org.tocsin.lake.record.Buffers;
import org.tocsin.lake.record.Chunk;
import org.tocsin.lake.record.ChunkCutter;

/**
 * Fills the lake from one stream of records, in a transaction that the caller ends. One thread
 * cuts, the database's own threads read, code and compress.
 *
 * <p>Memory stays flat however long the file is: rows are written to the disk before they are
 * committed, portion by portion, and the database may hold no more memory than {@link #megabytes}.
 */
final class Loading {

  /** What the database needs for itself, and for each thread's rows until they are on the disk. */
  private static final int MEGABYTES = 128;

  private static final int MEGABYTES_A_THREAD = 128;

  private final Connection connection;
  private final int threads;
  private final Form form;
  private final int importId;
  private final Tally tally;
  private final long portion;

  Loading(Connection connection, int threads, Form form, int importId, Tally tally, long portion) {
    this.connection = connection;
    this.threads = threads;
    this.form = form;
    this.importId = importId;
    this.tally = tally;
    this.portion = portion;
  }

  /**
   * Reads the stream to its end.
   *
   * @throws IOException when it cannot be read, or is not of the form
   */
  void load(InputStream records) throws IOException, SQLException, InterruptedException {
    Buffers buffers = new Buffers();
    ChunkQueue chunks = new ChunkQueue();
    Readings readings =
        new Readings(() -> new Reading(form, importId, chunks, buffers, tally), portion);
    Thread cutter = new Thread(() -> cut(records, chunks, buffers), "cut");
    cutter.start();
    try {
      insert(readings);
    } catch (SQLException e) {
      Optional<Exception> cause = chunks.failure();
      if (cause.isPresent() && cause.get() instanceof IOException unreadable) {
        throw unreadable;
      } else if (cause.isPresent() && cause.get().getCause() instanceof Error fatal) {
        throw fatal;
      }
      throw e;
    } finally {
      chunks.abandon();
      cutter.join();
    }
  }

  private void insert(Readings readings) throws SQLException {
    String function = "rows_of_import_" + importId;
    try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction();
        Statement statement = connection.createStatement()) {
      builder
          .withName(function)
          .withFunction(new RowFeed(form.table().columns(), threads, readings))
          .register(connection);
      statement.execute("SET memory_limit = '" + megabytes(threads) + "MB'");
      try {
        while (readings.more()) {
          readings.begin();
          statement.execute(
              "INSERT INTO " + form.table().stored() + " SELECT * FROM " + function + "()");
        }
      } finally {
        statement.execute("RESET memory_limit");
      }
    }
  }

  /** Twice what it was seen to need. */
  private static int megabytes(int threads) {
    return MEGABYTES + threads * MEGABYTES_A_THREAD;
  }

  private void cut(InputStream records, ChunkQueue chunks, Buffers buffers) {
    try {
      ChunkCutter cutter = new ChunkCutter(records, form.dialect(), buffers);
      Optional<Chunk> next = cutter.next();
      while (next.isPresent() && chunks.put(next.get())) {
        next = cutter.next();
      }
      chunks.end();
    } catch (IOException | RuntimeException | InterruptedException e) {
      chunks.fail(e);
    } catch (Error e) {
      // Whoever waits for chunks must hear of it, or waits for ever.
      chunks.fail(new ExecutionException(e));
    }
  }
}
