package org.tocsin.desk.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts out of a text what shows why it was found. */
final class Snippets {

  /** About two lines; characters. */
  private static final int LENGTH = 220;

  private static final int BEFORE = 60;

  /**
   * How far a text is read on behind its first match, characters: the first good place in a long
   * document will do, and reading all of fifty documents takes longer than finding them.
   */
  private static final int READ_ON = 1_000;

  private static final String CUT = "\u2026";

  private final Tongues tongues;
  private final Matches matches;

  Snippets(Tongues tongues, Matches matches) {
    this.tongues = tongues;
    this.matches = matches;
  }

  /** A text and which of its characters match. */
  record Marked(Spoken spoken, BitSet found) {}

  /**
   * The first in which something matches: that in the reader's language, English, the others as
   * they come. Where nothing does, the first of these.
   */
  Optional<Marked> best(List<Spoken> texts, String language) {
    Optional<Marked> first = Optional.empty();
    for (Spoken spoken :
        texts.stream().sorted(Comparator.comparingInt(each -> rank(each, language))).toList()) {
      Marked marked = marked(spoken);
      if (!marked.found().isEmpty()) {
        return Optional.of(marked);
      }
      first = first.or(() -> Optional.of(marked));
    }
    return first;
  }

  private static int rank(Spoken spoken, String language) {
    return spoken.language().equals(language) ? 0 : spoken.language().equals("en") ? 1 : 2;
  }

  private Marked marked(Spoken spoken) {
    BitSet found = new BitSet(spoken.text().length());
    mark(tongues.kept(), Fields.TEXT, spoken.text(), matches::plain, found);
    Tongues.stems(spoken.language())
        .ifPresent(
            field ->
                mark(
                    tongues.kept(),
                    field,
                    spoken.text(),
                    stem -> matches.stem(field, stem),
                    found));
    return new Marked(spoken, found);
  }

  private static void mark(
      Analyzer analyzer, String field, String text, Predicate<String> wanted, BitSet found) {
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      int last = found.isEmpty() ? text.length() : found.nextSetBit(0) + READ_ON;
      while (stream.incrementToken() && place.startOffset() < last) {
        if (wanted.test(term.toString())) {
          found.set(place.startOffset(), place.endOffset());
          last = Math.min(last, place.endOffset() + READ_ON);
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of a short text. */
  static List<Segment> whole(Marked marked) {
    return segments(marked, 0, marked.spoken().text().length());
  }

  /** Some words before the place with most matches, and some after. */
  static List<Segment> cut(Marked marked) {
    String text = marked.spoken().text();
    if (text.length() <= LENGTH) {
      return whole(marked);
    }
    BreakIterator characters = BreakIterator.getLineInstance(Locale.ROOT);
    characters.setText(text);
    int from = Math.max(0, densest(marked.found(), text.length()) - BEFORE);
    int start = from == 0 ? 0 : next(characters, from);
    int end =
        start + LENGTH >= text.length()
            ? text.length()
            : Math.max(start + 1, characters.preceding(start + LENGTH + 1));
    List<Segment> segments = new ArrayList<>();
    if (start > 0) {
      segments.add(new Segment(CUT, false));
    }
    segments.addAll(segments(marked, start, end));
    if (end < text.length()) {
      segments.add(new Segment(CUT, false));
    }
    return segments;
  }

  /** Where a line may be broken at or after a place, short of the end of the text. */
  private static int next(BreakIterator characters, int from) {
    int at = characters.following(from - 1);
    return at == BreakIterator.DONE || at - from > BEFORE ? characters.preceding(from) : at;
  }

  /** The first match of the stretch that holds most of them. */
  private static int densest(BitSet found, int length) {
    int best = 0;
    int most = -1;
    for (int at = found.nextSetBit(0); at >= 0; at = found.nextSetBit(found.nextClearBit(at))) {
      int held = found.get(at, Math.min(length, at + LENGTH - BEFORE)).cardinality();
      if (held > most) {
        most = held;
        best = at;
      }
    }
    return best;
  }

  private static List<Segment> segments(Marked marked, int from, int to) {
    List<Segment> segments = new ArrayList<>();
    int at = from;
    while (at < to) {
      boolean match = marked.found().get(at);
      int end = match ? marked.found().nextClearBit(at) : marked.found().nextSetBit(at);
      end = end < 0 ? to : Math.min(end, to);
      segments.add(new Segment(marked.spoken().text().substring(at, end), match));
      at = end;
    }
    return segments;
  }
}
