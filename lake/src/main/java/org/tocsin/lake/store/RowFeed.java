package org.tocsin.lake.store;

import java.time.LocalDate;
import java.util.List;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.tocsin.lake.table.Batch;
import org.tocsin.lake.table.Column;

/** Rows as a table function: the database calls it from each of its threads until rows end. */
final class RowFeed implements DuckDBTableFunction<String, String, Reading> {

  private final List<Column> columns;
  private final int threads;
  private final Readings readings;

  RowFeed(List<Column> columns, int threads, Readings readings) {
    this.columns = columns;
    this.threads = threads;
    this.readings = readings;
  }

  @Override
  public String bind(DuckDBTableFunctionBindInfo info) {
    for (Column column : columns) {
      info.addResultColumn(
          column.name(),
          switch (column.type()) {
            case TEXT -> DuckDBColumnType.VARCHAR;
            case SMALL, WORD -> DuckDBColumnType.SMALLINT;
            case INT -> DuckDBColumnType.INTEGER;
            case LONG -> DuckDBColumnType.BIGINT;
            case DOUBLE -> DuckDBColumnType.DOUBLE;
            case DATE -> DuckDBColumnType.DATE;
          });
    }
    return "";
  }

  @Override
  public String init(DuckDBTableFunctionInitInfo info) {
    info.setMaxThreads(threads);
    return "";
  }

  @Override
  public Reading localInit(DuckDBTableFunctionInitInfo info) {
    return readings.take();
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter out) throws Exception {
    Reading reading = info.getLocalInitData();
    readings.fill(reading);
    Batch batch = reading.batch();
    for (Column column : columns) {
      write(batch, column, out.vector(column.index()));
    }
    return batch.size();
  }

  /** One loop for each type: they run for every cell of the file. */
  private static void write(Batch batch, Column column, DuckDBWritableVector to) {
    int size = batch.size();
    switch (column.type()) {
      case TEXT -> texts(batch, column, to);
      case SMALL, WORD -> {
        for (int row = 0; row < size; row++) {
          if (batch.known(column, row)) {
            to.setShort(row, (short) batch.numberAt(column, row));
          } else {
            to.setNull(row);
          }
        }
      }
      case INT -> {
        for (int row = 0; row < size; row++) {
          if (batch.known(column, row)) {
            to.setInt(row, (int) batch.numberAt(column, row));
          } else {
            to.setNull(row);
          }
        }
      }
      case LONG -> {
        for (int row = 0; row < size; row++) {
          to.setLong(row, batch.numberAt(column, row));
        }
      }
      case DOUBLE -> {
        for (int row = 0; row < size; row++) {
          if (batch.known(column, row)) {
            to.setDouble(row, batch.decimalAt(column, row));
          } else {
            to.setNull(row);
          }
        }
      }
      case DATE -> {
        long day = 0;
        LocalDate date = LocalDate.EPOCH;
        for (int row = 0; row < size; row++) {
          if (batch.known(column, row)) {
            if (batch.numberAt(column, row) != day) {
              day = batch.numberAt(column, row);
              date = LocalDate.ofEpochDay(day);
            }
            to.setDate(row, date);
          } else {
            to.setNull(row);
          }
        }
      }
    }
  }

  private static void texts(Batch batch, Column column, DuckDBWritableVector to) {
    if (batch.size() == 0) {
      return;
    }
    to.setStringUtf8Batch(0, batch.texts(column));
    for (int row = 0; row < batch.size(); row++) {
      if (!batch.known(column, row)) {
        to.setNull(row);
      }
    }
  }
}
