package org.tocsin.lake.provider;

import java.util.Optional;
import org.tocsin.lake.record.Dialect;
import org.tocsin.lake.record.Fields;
import org.tocsin.lake.table.Batch;
import org.tocsin.lake.table.Table;

/**
 * How one file of a provider is to be read.
 *
 * @param provider its id
 * @param family releases of one family supersede one another; empty: files stand side by side
 * @param lasting an id is given once and for ever: the same id in another file of the provider is
 *     the same event; only where there is no family, since releases supersede one another
 * @param columns each record must have so many
 * @param readers makes one reader for each thread
 */
public record Form(
    String provider,
    Optional<String> family,
    boolean lasting,
    String release,
    Dialect dialect,
    int columns,
    Table table,
    Readers readers) {

  /** Makes readers. */
  @FunctionalInterface
  public interface Readers {
    RowReader reader(Fields fields, Batch batch);
  }

  /** Puts the record that the fields stand at into the row that the batch fills. */
  @FunctionalInterface
  public interface RowReader {
    void read() throws Broken;
  }
}
