package org.tocsin.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.FactCodec;
import org.tocsin.core.fact.Shelf;
import org.tocsin.journal.Entry;
import org.tocsin.journal.EntryDraft;
import org.tocsin.journal.Journal;

/** Facts in the journal. */
public final class JournalEntries implements Entries {

  private final Journal journal;
  private final Beside beside;

  /** Decodes on the thread that reads. */
  public JournalEntries(Journal journal) {
    this(journal, Beside.NOBODY);
  }

  /** Decodes beside the thread that reads. */
  public JournalEntries(Journal journal, Beside beside) {
    this.journal = journal;
    this.beside = beside;
  }

  @Override
  public long size() {
    return journal.size();
  }

  @Override
  public List<Recorded> append(Instant recordedAt, List<Draft> drafts) {
    List<EntryDraft> encoded = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      FactCodec.Encoded fact = FactCodec.encode(draft.fact());
      encoded.add(EntryDraft.ofCanonical(draft.actor(), fact.kind(), fact.body()));
    }
    return journal.append(recordedAt, encoded).stream().map(JournalEntries::recorded).toList();
  }

  @Override
  public void forEach(long from, Consumer<Recorded> consumer) {
    handOut(from, new DecodingAhead(beside, JournalEntries::recorded, consumer));
  }

  @Override
  public void forEachUnread(long from, Consumer<Recorded> consumer) {
    Shelf bodies = new Shelf();
    handOut(from, new DecodingAhead(beside, entry -> unread(entry, bodies), consumer));
  }

  private void handOut(long from, DecodingAhead ahead) {
    journal.readBatches(from, journal.size(), ahead::take);
    ahead.finish();
  }

  /**
   * What is recorded is what can be read back: the fact is taken from the entry's bytes, never from
   * memory.
   */
  public static Recorded recorded(Entry entry) {
    return recorded(entry, FactCodec.decode(entry.position(), entry.kind(), entry.body()));
  }

  private static Recorded unread(Entry entry, Shelf bodies) {
    return recorded(
        entry, FactCodec.decodeLater(entry.position(), entry.kind(), entry.body(), bodies));
  }

  private static Recorded recorded(Entry entry, Fact fact) {
    return new Recorded(entry.position(), entry.recordedAt(), entry.actor(), fact);
  }
}
