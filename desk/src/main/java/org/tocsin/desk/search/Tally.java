package org.tocsin.desk.search;

import java.io.IOException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts what is found by kind, rung and situation. */
final class Tally implements Collector {

  /** Rungs are 1 to 7. */
  private static final int RUNGS = 8;

  /** How a search asks for a tally. */
  static final CollectorManager<Tally, Tally> COUNTING =
      new CollectorManager<>() {
        @Override
        public Tally newCollector() {
          return new Tally();
        }

        @Override
        public Tally reduce(Collection<Tally> parts) {
          Tally sum = new Tally();
          parts.forEach(sum::add);
          return sum;
        }
      };

  private final SortedMap<Kind, Long> kinds = new TreeMap<>();
  private final SortedMap<String, Long> situations = new TreeMap<>();
  private final SortedMap<Integer, Long> rungs = new TreeMap<>();

  SortedMap<Kind, Long> kinds() {
    return kinds;
  }

  SortedMap<String, Long> situations() {
    return situations;
  }

  SortedMap<Integer, Long> rungs() {
    return rungs;
  }

  private void add(Tally other) {
    other.kinds.forEach((kind, count) -> kinds.merge(kind, count, Long::sum));
    other.situations.forEach((id, count) -> situations.merge(id, count, Long::sum));
    other.rungs.forEach((rung, count) -> rungs.merge(rung, count, Long::sum));
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
    return new Leaf(
        DocValues.getSorted(context.reader(), Fields.KIND),
        DocValues.getSorted(context.reader(), Fields.SITUATION),
        DocValues.getSortedNumeric(context.reader(), Fields.RUNG));
  }

  /** Counts by number within a segment, and by word once at its end. */
  private final class Leaf implements LeafCollector {
    private final SortedDocValues kind;
    private final SortedDocValues situation;
    private final SortedNumericDocValues rung;
    private final long[] byKind;
    private final long[] bySituation;
    private final long[] byRung = new long[RUNGS];

    Leaf(SortedDocValues kind, SortedDocValues situation, SortedNumericDocValues rung) {
      this.kind = kind;
      this.situation = situation;
      this.rung = rung;
      this.byKind = new long[kind.getValueCount()];
      this.bySituation = new long[situation.getValueCount()];
    }

    @Override
    public void setScorer(Scorable scorer) {
      // It counts; how well something matches is nothing to it.
    }

    @Override
    public void collect(int document) throws IOException {
      if (kind.advanceExact(document)) {
        byKind[kind.ordValue()]++;
      }
      if (situation.advanceExact(document)) {
        bySituation[situation.ordValue()]++;
      }
      if (rung.advanceExact(document)) {
        for (int i = 0; i < rung.docValueCount(); i++) {
          byRung[(int) rung.nextValue()]++;
        }
      }
    }

    @Override
    public void finish() throws IOException {
      spell(kind, byKind, (word, count) -> kinds.merge(Kind.of(word), count, Long::sum));
      spell(situation, bySituation, (id, count) -> situations.merge(id, count, Long::sum));
      for (int i = 0; i < RUNGS; i++) {
        if (byRung[i] > 0) {
          rungs.merge(i, byRung[i], Long::sum);
        }
      }
    }

    private static void spell(SortedDocValues values, long[] counts, BiConsumer<String, Long> each)
        throws IOException {
      for (int ord = 0; ord < counts.length; ord++) {
        if (counts[ord] > 0) {
          each.accept(values.lookupOrd(ord).utf8ToString(), counts[ord]);
        }
      }
    }
  }
}
