package org.tocsin.desk.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * What each document of a segment is counted and put in order by, in arrays: two letters typed find
 * a hundred thousand documents, and a look into Lucene's packed columns takes ten times as long as
 * one here. Sixteen bytes a document; read from the columns once for each segment, gone with it.
 */
final class Columns {

  /** Rungs are 1 to 7; a set of them fits a byte. */
  static final int RUNGS = 8;

  /** Stands for no word; the first has the number after it. */
  static final int NONE = 0;

  private static final Map<IndexReader.CacheKey, Columns> SEGMENTS = new ConcurrentHashMap<>();

  private final List<String> kinds = new ArrayList<>();
  private final List<String> situations = new ArrayList<>();
  private final byte[] kind;
  private final short[] situation;
  private final byte[] rungs;
  private final long[] newest;
  private final int[] key;

  private Columns(LeafReader reader) throws IOException {
    int documents = reader.maxDoc();
    kind = new byte[documents];
    situation = new short[documents];
    rungs = new byte[documents];
    newest = new long[documents];
    key = new int[documents];
    SortedDocValues ofKind = DocValues.getSorted(reader, Fields.KIND);
    words(ofKind, kinds, Byte.MAX_VALUE);
    while (ofKind.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      kind[ofKind.docID()] = (byte) (ofKind.ordValue() + NONE + 1);
    }
    SortedDocValues ofSituation = DocValues.getSorted(reader, Fields.SITUATION);
    words(ofSituation, situations, Character.MAX_VALUE);
    while (ofSituation.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      situation[ofSituation.docID()] = (short) (ofSituation.ordValue() + NONE + 1);
    }
    SortedNumericDocValues ofRungs = DocValues.getSortedNumeric(reader, Fields.RUNG);
    while (ofRungs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int some = 0;
      for (int i = 0; i < ofRungs.docValueCount(); i++) {
        some |= 1 << ofRungs.nextValue();
      }
      rungs[ofRungs.docID()] = (byte) some;
    }
    NumericDocValues ofNewest = DocValues.getNumeric(reader, Fields.NEWEST);
    while (ofNewest.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      newest[ofNewest.docID()] = ofNewest.longValue();
    }
    SortedDocValues ofKey = DocValues.getSorted(reader, Fields.KEY);
    while (ofKey.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      key[ofKey.docID()] = ofKey.ordValue();
    }
  }

  private static void words(SortedDocValues values, List<String> into, int most)
      throws IOException {
    if (values.getValueCount() >= most) {
      throw new IllegalStateException(values.getValueCount() + " words in a column of " + most);
    }
    into.add("");
    for (int i = 0; i < values.getValueCount(); i++) {
      into.add(values.lookupOrd(i).utf8ToString());
    }
  }

  /** Of a segment; a change to the index makes new segments and leaves the others as they are. */
  static Columns of(LeafReader reader) throws IOException {
    IndexReader.CacheHelper segment = reader.getCoreCacheHelper();
    if (segment == null) {
      return new Columns(reader);
    }
    try {
      return SEGMENTS.computeIfAbsent(
          segment.getKey(),
          key -> {
            try {
              Columns made = new Columns(reader);
              segment.addClosedListener(SEGMENTS::remove);
              return made;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** By number; the first stands for none. */
  List<String> kinds() {
    return kinds;
  }

  /** By number; the first stands for none. */
  List<String> situations() {
    return situations;
  }

  int kind(int document) {
    return kind[document];
  }

  int situation(int document) {
    return Short.toUnsignedInt(situation[document]);
  }

  /** Bit n for rung n. */
  int rungs(int document) {
    return Byte.toUnsignedInt(rungs[document]);
  }

  /** When what it tells of began, seconds since 1970. */
  long newest(int document) {
    return newest[document];
  }

  /** The place of its key among those of the segment. */
  int key(int document) {
    return key[document];
  }
}
