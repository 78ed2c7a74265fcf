package org.tocsin.lake.store;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.tocsin.lake.provider.Form;
import org.tocsin.lake.record.Buffers;
import org.tocsin.lake.record.Chunk;
import org.tocsin.lake.record.ChunkCutter;

/**
 * Fills the lake from one stream of records, in a transaction that the caller ends. One thread
 * cuts, the database's own threads read, code and compress.
 */
final class Loading {

  private final Connection connection;
  private final int threads;
  private final Form form;
  private final int importId;
  private final Tally tally;

  Loading(Connection connection, int threads, Form form, int importId, Tally tally) {
    this.connection = connection;
    this.threads = threads;
    this.form = form;
    this.importId = importId;
    this.tally = tally;
  }

  /**
   * Reads the stream to its end.
   *
   * @throws IOException when it cannot be read, or is not of the form
   */
  void load(InputStream records) throws IOException, SQLException, InterruptedException {
    Buffers buffers = new Buffers();
    ChunkQueue chunks = new ChunkQueue();
    Thread cutter = new Thread(() -> cut(records, chunks, buffers), "cut");
    cutter.start();
    String function = "rows_of_import_" + importId;
    try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
      builder
          .withName(function)
          .withFunction(
              new RowFeed(
                  form.table().columns(),
                  threads,
                  () -> new Reading(form, importId, chunks, buffers, tally)))
          .register(connection);
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "INSERT INTO " + form.table().stored() + " SELECT * FROM " + function + "()");
      }
    } catch (SQLException e) {
      Optional<Exception> cause = chunks.failure();
      if (cause.isPresent() && cause.get() instanceof IOException unreadable) {
        throw unreadable;
      }
      throw e;
    } finally {
      chunks.abandon();
      cutter.join();
    }
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
    }
  }
}
