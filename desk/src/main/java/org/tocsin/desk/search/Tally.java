package org.tocsin.desk.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts what is found by kind, rung and situation. */
final class Tally implements Collector {

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
    return new Leaf(Columns.of(context.reader()));
  }

  /** Counts by number within a segment, and by word once at its end. */
  private final class Leaf implements LeafCollector {
    private final Columns of;
    private final long[] byKind;
    private final long[] bySituation;
    private final long[] byRungs = new long[1 << Columns.RUNGS];

    Leaf(Columns of) {
      this.of = of;
      this.byKind = new long[of.kinds().size()];
      this.bySituation = new long[of.situations().size()];
    }

    @Override
    public void setScorer(Scorable scorer) {
      // It counts; how well something matches is nothing to it.
    }

    @Override
    public void collect(int document) {
      byKind[of.kind(document)]++;
      bySituation[of.situation(document)]++;
      byRungs[of.rungs(document)]++;
    }

    @Override
    public void finish() {
      spell(of.kinds(), byKind, (word, count) -> kinds.merge(Kind.of(word), count, Long::sum));
      spell(of.situations(), bySituation, (id, count) -> situations.merge(id, count, Long::sum));
      for (int some = 0; some < byRungs.length; some++) {
        for (int rung = 0; rung < Columns.RUNGS && byRungs[some] > 0; rung++) {
          if ((some >> rung & 1) == 1) {
            rungs.merge(rung, byRungs[some], Long::sum);
          }
        }
      }
    }

    private static void spell(List<String> words, long[] counts, BiConsumer<String, Long> each) {
      for (int i = Columns.NONE + 1; i < counts.length; i++) {
        if (counts[i] > 0) {
          each.accept(words.get(i), counts[i]);
        }
      }
    }
  }
}
