package org.tocsin.desk.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.tocsin.core.desk.Changes;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Texts;
import org.tocsin.core.standard.Standards;

/**
 * Everything a desk holds, to be searched. Nothing of it touches a disk: it is made anew from the
 * journal and the vault, and then follows the journal.
 *
 * <p>Searching is safe from any number of threads, beside an update too. An update reads the state
 * it is handed, which must not grow meanwhile.
 */
public final class SearchIndex implements AutoCloseable {

  /** More than anybody looks through. */
  private static final int MOST_HITS = 500;

  private static final int BATCH = 1_000;
  private static final double BUFFER_MEGABYTES = 64;

  /**
   * Words in a query of Lucene's, each counted once for every field it is looked for in: more than
   * {@link Typed} lets through in all the languages there are.
   */
  private static final int MOST_CLAUSES = 1 << 14;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private static final Sort ORDER =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(Fields.NEWEST, SortField.Type.LONG, true),
          new SortField(Fields.KEY, SortField.Type.STRING));

  private final Standards standards;
  private final Tongues tongues = new Tongues();
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final IndexWriter writer;
  private final SearcherManager searchers;

  /** Fields of stems of the languages that came so far. */
  private volatile Set<String> stems = Set.of();

  private volatile long position;

  private SearchIndex(Standards standards) {
    this.standards = standards;
    try {
      this.writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig(tongues.kept())
                  .setCodec(SmallBlocks.overUsual())
                  .setSimilarity(new BooleanSimilarity())
                  .setMergeScheduler(new SerialMergeScheduler())
                  .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                  .setCommitOnClose(false));
      this.searchers = new SearcherManager(writer, new Plainly());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a desk of which nothing was recorded: law alone. */
  public static SearchIndex empty() {
    return empty(Standards.shipped());
  }

  /** The same with law as the desk has it. */
  public static SearchIndex empty(Standards standards) {
    SearchIndex index = new SearchIndex(standards);
    index.write(
        List.of(new Owner(Owner.STANDARDS, "")),
        new Items(DeskState.empty(), item -> Optional.empty(), standards));
    return index;
  }

  /** Of all that was recorded. */
  public static SearchIndex build(DeskState state, Texts texts) {
    SearchIndex index = empty();
    index.update(state, texts);
    return index;
  }

  /** Entries of the journal that it knows of. */
  public long position() {
    return position;
  }

  /**
   * Takes in what was recorded since the last update, and nothing else. To do much in small steps,
   * hand over {@link DeskState#at earlier states} one after the other.
   *
   * @throws IllegalArgumentException for a state that is older than what the index knows
   */
  public synchronized void update(DeskState now, Texts texts) {
    if (now.position() == position) {
      return;
    }
    if (now.position() < position) {
      throw new IllegalArgumentException(
          "the index knows " + position + " entries, the state " + now.position());
    }
    Changes changes = now.changesSince(position);
    write(owners(changes), new Items(now, texts, standards));
    position = now.position();
    if (!changes.destroyed().isEmpty()) {
      forget();
    }
  }

  /** What was destroyed shall not linger in memory until the index happens to tidy up. */
  private void forget() {
    try {
      writer.forceMergeDeletes();
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Collection<Owner> owners, Items items) {
    try {
      Set<String> spoken = new TreeSet<>(stems);
      for (Owner owner : owners) {
        List<Document> documents = new ArrayList<>();
        for (Item item : items.of(owner)) {
          documents.add(Fields.document(owner, item));
          item.names().forEach(name -> Tongues.stems(name.language()).ifPresent(spoken::add));
          item.texts().forEach(text -> Tongues.stems(text.language()).ifPresent(spoken::add));
        }
        Term of = new Term(Fields.OWNER, owner.key());
        if (documents.isEmpty()) {
          // An update to no documents would leave the writer's accounts of its memory wrong.
          writer.deleteDocuments(of);
        } else {
          writer.updateDocuments(of, documents);
        }
      }
      stems = Set.copyOf(spoken);
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What changed, and what was made of what changed. */
  private Set<Owner> owners(Changes changes) {
    Set<Owner> owners = new LinkedHashSet<>();
    for (RecordKind kind : RecordKind.values()) {
      changes.records(kind).forEach(id -> owners.add(Owner.of(kind, id)));
    }
    changes.incidents().forEach(id -> owners.add(Owner.of(RecordKind.INCIDENT, id)));
    Set<String> touched = new LinkedHashSet<>();
    owners.forEach(owner -> touched.add(owner.key()));
    changes.situations().forEach(id -> owners.add(new Owner(Owner.JUDGED, id)));
    changes.alerts().forEach(id -> owners.add(new Owner(Owner.ALERT, id)));
    changes.destroyed().forEach(item -> touched.add(new Owner(Owner.ITEM, item).key()));
    if (position > 0) {
      resting(touched).stream().sorted().map(Owner::parse).forEach(owners::add);
    }
    return owners;
  }

  /** Owners of what rests on something touched. */
  private Set<String> resting(Set<String> touched) {
    Set<String> resting = new TreeSet<>();
    List<BytesRef> batch = new ArrayList<>();
    for (String key : touched) {
      batch.add(new BytesRef(key));
      if (batch.size() == BATCH) {
        resting.addAll(resting(batch));
        batch.clear();
      }
    }
    if (!batch.isEmpty()) {
      resting.addAll(resting(batch));
    }
    return resting;
  }

  private Set<String> resting(List<BytesRef> keys) {
    return search(
        searcher -> {
          Set<String> resting = new TreeSet<>();
          int most = Math.max(1, searcher.getIndexReader().maxDoc());
          for (ScoreDoc found :
              searcher.search(new TermInSetQuery(Fields.RESTS_ON, keys), most, Sort.INDEXORDER)
                  .scoreDocs) {
            resting.add(owner(searcher, found.doc));
          }
          return resting;
        });
  }

  private static String owner(IndexSearcher searcher, int document) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      if (document >= leaf.docBase && document < leaf.docBase + leaf.reader().maxDoc()) {
        SortedDocValues owners = DocValues.getSorted(leaf.reader(), Fields.OWNER);
        if (owners.advanceExact(document - leaf.docBase)) {
          return owners.lookupOrd(owners.ordValue()).utf8ToString();
        }
      }
    }
    throw new IllegalStateException("a document without an owner: " + document);
  }

  /**
   * Finds. Never fails for what was typed.
   *
   * @param limit at most so many hits, and never more than {@value #MOST_HITS}
   */
  public Found find(Query query, Clearance clearance, int limit) {
    return find(query, clearance, limit, true);
  }

  /**
   * @param quickly whether nothing has to be scored where the place alone decides the order
   */
  Found find(Query query, Clearance clearance, int limit, boolean quickly) {
    Looking looking = new Looking(tongues, stems, query, clearance);
    int most = Math.min(Math.max(limit, 1), MOST_HITS);
    return search(
        searcher -> {
          List<org.apache.lucene.search.Query> ranks = looking.ranks();
          boolean ranked =
              quickly
                  && !ranks.isEmpty()
                  && searcher.getIndexReader().docFreq(looking.exactId()) == 0;
          Best best =
              ranked
                  ? Ranked.find(searcher, ranks, looking.conditions(), most)
                  : scored(searcher, looking.scored(), most);
          Snippets snippets = new Snippets(tongues, looking.matches());
          List<Hit> hits = new ArrayList<>();
          StoredFields stored = searcher.storedFields();
          for (int found : best.documents()) {
            if (hits.size() < limit) {
              hits.add(hit(stored.document(found), snippets, query.language()));
            }
          }
          Tally tally = best.tally();
          return new Found(best.total(), hits, tally.kinds(), tally.rungs(), tally.situations());
        });
  }

  private static Best scored(
      IndexSearcher searcher, org.apache.lucene.search.Query wanted, int most) throws IOException {
    CollectorManager<?, TopFieldDocs> best =
        new TopFieldCollectorManager(ORDER, most, null, Integer.MAX_VALUE);
    Object[] both = searcher.search(wanted, new MultiCollectorManager(best, Tally.COUNTING));
    TopFieldDocs top = (TopFieldDocs) both[0];
    return new Best(
        top.totalHits.value,
        Arrays.stream(top.scoreDocs).map(found -> found.doc).toList(),
        (Tally) both[1]);
  }

  private static Hit hit(Document stored, Snippets snippets, String language) {
    Optional<Snippets.Marked> name = snippets.best(Fields.names(stored), language);
    Optional<Snippets.Marked> text = snippets.best(Fields.texts(stored), language);
    return new Hit(
        Fields.kind(stored),
        Fields.id(stored),
        Fields.situation(stored),
        name.map(Snippets::whole).orElse(List.of()),
        text.map(Snippets::cut).orElse(List.of()),
        text.or(() -> name).map(marked -> marked.spoken().language()).orElse("und"),
        Fields.when(stored),
        Fields.rungs(stored),
        Fields.byProtected(stored));
  }

  /** Scores by where a word was found alone. */
  private static final class Plainly extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new BooleanSimilarity());
      return searcher;
    }
  }

  @FunctionalInterface
  private interface Search<T> {
    T of(IndexSearcher searcher) throws IOException;
  }

  private <T> T search(Search<T> search) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return search.of(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets go of all it holds. */
  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
