package org.tocsin.lake.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.lake.provider.Broken;
import org.tocsin.lake.provider.Form;
import org.tocsin.lake.record.Buffers;
import org.tocsin.lake.record.Chunk;
import org.tocsin.lake.record.Eights;
import org.tocsin.lake.record.Fields;
import org.tocsin.lake.table.Batch;
import org.tocsin.lake.table.Column;

/** Reads chunks into batches: one of several that share the work, each on its own thread. */
final class Reading {

  private static final int SHOWN = 200;

  private final Form form;
  private final int importId;
  private final ChunkQueue chunks;
  private final Buffers buffers;
  private final Tally tally;
  private final Fields fields;
  private final Batch batch;
  private final SeenIds.Reader ids;
  private final Form.RowReader reader;
  private final Column source;
  private final Column offset;
  private final Column length;
  private final Column id;
  private @Nullable Chunk chunk;
  private int at;
  private long line;
  private boolean atEnd;

  Reading(Form form, int importId, ChunkQueue chunks, Buffers buffers, Tally tally) {
    this.form = form;
    this.importId = importId;
    this.chunks = chunks;
    this.buffers = buffers;
    this.tally = tally;
    this.fields = new Fields(form.dialect());
    this.batch = new Batch(form.table());
    this.ids = tally.ids().reader();
    this.reader = form.readers().reader(fields, batch);
    // Every table of the lake begins with these.
    this.source = form.table().columns().get(0);
    this.offset = form.table().columns().get(1);
    this.length = form.table().columns().get(2);
    this.id = form.table().columns().get(3);
  }

  Batch batch() {
    return batch;
  }

  /** Whether all chunks have been taken, by whomever. */
  boolean atEnd() {
    return atEnd;
  }

  /** Whether records of a chunk wait here. */
  boolean amidst() {
    return chunk != null;
  }

  /** Fills the batch as far as records go; an empty one means the end. */
  void fill() throws Exception {
    batch.clear();
    while (!batch.full()) {
      Chunk present = chunk;
      if (present == null || at >= present.length()) {
        finish();
        Optional<Chunk> next = chunks.take();
        if (next.isEmpty()) {
          atEnd = true;
          tally.rows(batch.size(), batch.takeNowhere());
          return;
        }
        begin(next.get());
      } else {
        one(present);
      }
    }
    tally.rows(batch.size(), batch.takeNowhere());
  }

  private void begin(Chunk next) {
    chunk = next;
    at = 0;
    line = 0;
    if (!next.broken().isEmpty()) {
      Broken.Reason reason =
          next.broken().equals("quote") ? Broken.Reason.QUOTE : Broken.Reason.LENGTH;
      String shown =
          new String(next.bytes(), 0, Math.min(SHOWN, next.length()), StandardCharsets.UTF_8);
      tally.reject(
          new Rejected(next.number(), 0, next.offset(), next.length(), reason, shown.strip()));
      line = 1;
      at = next.length();
    }
  }

  private void finish() {
    if (chunk != null) {
      tally.lines(chunk.number(), line);
      tally.bytes(chunk.length());
      buffers.giveBack(chunk);
      chunk = null;
    }
  }

  private void one(Chunk present) {
    int next = fields.read(present.bytes(), at, present.length());
    boolean heading = form.dialect().header() && present.number() == 0 && at == 0;
    long here = line;
    line += lines(present, at, next);
    at = next;
    if (heading || fields.blank()) {
      return;
    }
    batch.begin();
    long place = present.offset() + fields.recordStart();
    try {
      check();
      reader.read();
      batch.number(source, importId);
      batch.number(offset, place);
      batch.number(length, fields.recordLength());
      tally.seen(batch, id, ids);
      batch.end();
    } catch (Broken e) {
      tally.reject(
          new Rejected(
              present.number(), here, place, fields.recordLength(), e.reason(), e.detail()));
    }
  }

  private void check() throws Broken {
    if (fields.count() != form.columns()) {
      throw new Broken(
          Broken.Reason.COLUMNS, fields.count() + " columns instead of " + form.columns());
    }
    if (fields.stray()) {
      throw new Broken(Broken.Reason.QUOTE, "text behind a closing quote");
    }
  }

  private long lines(Chunk present, int from, int to) {
    return form.dialect().quoted() ? Eights.count(present.bytes(), from, to, (byte) '\n') : 1;
  }
}
