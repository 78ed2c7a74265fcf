package org.tocsin.desk.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/**
 * A query as Lucene runs it. Every part must be found somewhere; where it is found decides the
 * order: an id as typed before all, names before texts, texts before what they are about. How rare
 * a word is does not count, so that what a reader may not see moves nothing they see.
 */
final class Looking {

  private static final float EXACT_ID = 1000;
  private static final float IN_ID = 3;
  private static final float IN_NAME = 8;
  private static final float IN_TEXT = 2;
  private static final float IN_STEMS = 1.5f;
  private static final float IN_ABOUT = 1;
  private static final float AS_TYPED = 4;

  /** Of how a word that begins so counts beside the word itself. */
  private static final float BEGINNING = 0.5f;

  private static final Map<String, Float> PLAIN =
      Map.of(
          Fields.NAME, IN_NAME,
          Fields.ID_WORDS, IN_ID,
          Fields.TEXT, IN_TEXT,
          Fields.ABOUT, IN_ABOUT);

  private final Tongues tongues;
  private final QueryBuilder builder;
  private final Collection<String> stems;
  private final Typed typed;
  private final String whole;
  private final org.apache.lucene.search.Query conditions;

  /** Of each part that must be found, where it may be. */
  private final List<List<Place>> wanted = new ArrayList<>();

  /** Words to be shown as found, by field of stems; plain ones under the field of texts. */
  private final Map<String, Set<String>> words = new HashMap<>();

  private final Set<String> beginnings = new HashSet<>();

  /** Somewhere to look, and what finding it there counts. */
  private record Place(org.apache.lucene.search.Query query, float boost) {
    org.apache.lucene.search.Query boosted() {
      return new BoostQuery(query, boost);
    }
  }

  /**
   * @param stems fields of stems that the index has
   */
  Looking(Tongues tongues, Collection<String> stems, Query query, Clearance clearance) {
    this.tongues = tongues;
    this.builder = new QueryBuilder(tongues.typed());
    builder.setEnableGraphQueries(false);
    this.stems = stems;
    this.typed = Typed.read(query.text());
    this.whole = query.text().strip().toLowerCase(Locale.ROOT);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new TermQuery(new Term(Fields.CLEARANCE, clearance.word())), Occur.FILTER);
    filter(query, all);
    for (Typed.Part part : typed.parts()) {
      if (part.excluded()) {
        all.add(best(places(part)), Occur.MUST_NOT);
      } else {
        wanted.add(places(part));
      }
    }
    this.conditions = all.build();
  }

  Matches matches() {
    return new Matches(words, beginnings);
  }

  /** What must hold whatever is found, and wherever. */
  org.apache.lucene.search.Query conditions() {
    return conditions;
  }

  /** An id that is what was typed. */
  Term exactId() {
    return new Term(Fields.ID, whole);
  }

  /** All of it, scored. */
  org.apache.lucene.search.Query scored() {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(conditions, Occur.FILTER);
    if (wanted.isEmpty()) {
      return all.add(new MatchAllDocsQuery(), Occur.MUST).build();
    }
    BooleanQuery.Builder found = new BooleanQuery.Builder();
    wanted.forEach(places -> found.add(best(places), Occur.MUST));
    if (wanted.size() > 1) {
      asTyped(found);
    }
    return all.add(
            new BooleanQuery.Builder()
                .add(found.build(), Occur.SHOULD)
                .add(new BoostQuery(new TermQuery(exactId()), EXACT_ID), Occur.SHOULD)
                .build(),
            Occur.MUST)
        .build();
  }

  /**
   * The same where nothing but the place of one part decides the order: the places, those that
   * count alike together, those that count most first. Empty where more than that decides.
   */
  List<org.apache.lucene.search.Query> ranks() {
    if (wanted.isEmpty()) {
      return List.of(new MatchAllDocsQuery());
    } else if (wanted.size() > 1) {
      return List.of();
    }
    SortedMap<Float, BooleanQuery.Builder> ranks = new TreeMap<>(Comparator.reverseOrder());
    for (Place place : wanted.get(0)) {
      ranks
          .computeIfAbsent(place.boost(), boost -> new BooleanQuery.Builder())
          .add(place.query(), Occur.SHOULD);
    }
    return ranks.values().stream()
        .<org.apache.lucene.search.Query>map(BooleanQuery.Builder::build)
        .toList();
  }

  private static org.apache.lucene.search.Query best(List<Place> places) {
    return new DisjunctionMaxQuery(places.stream().map(Place::boosted).toList(), 0);
  }

  private List<Place> places(Typed.Part part) {
    List<Place> places = new ArrayList<>();
    List<String> plain = tokens(tongues.typed(), Fields.TEXT, part.text());
    PLAIN.forEach((field, boost) -> in(field, part, boost, places));
    // Quoted words are meant as they stand; stems know no "the".
    for (String field : part.together() ? List.<String>of() : stems) {
      in(field, part, IN_STEMS, places);
      if (!part.excluded()) {
        words
            .computeIfAbsent(field, unused -> new HashSet<>())
            .addAll(tokens(tongues.typed(), field, part.text()));
      }
    }
    if (!part.excluded()) {
      words.computeIfAbsent(Fields.TEXT, unused -> new HashSet<>()).addAll(plain);
    }
    if (part.open() && !plain.isEmpty()) {
      String last = plain.get(plain.size() - 1);
      beginnings.add(last);
      PLAIN.forEach(
          (field, boost) -> places.add(new Place(begun(field, plain, last), boost * BEGINNING)));
    }
    return places;
  }

  private void in(String field, Typed.Part part, float boost, List<Place> places) {
    org.apache.lucene.search.Query found = builder.createPhraseQuery(field, part.text());
    if (found != null) {
      places.add(new Place(found, boost));
    }
  }

  private static org.apache.lucene.search.Query begun(
      String field, List<String> plain, String last) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : plain.subList(0, plain.size() - 1)) {
      all.add(new TermQuery(new Term(field, word)), Occur.FILTER);
    }
    all.add(new PrefixQuery(new Term(field, last)), Occur.MUST);
    return all.build();
  }

  /** What has the words one after the other comes before what has them anywhere. */
  private void asTyped(BooleanQuery.Builder found) {
    StringBuilder all = new StringBuilder();
    typed.parts().stream()
        .filter(part -> !part.excluded())
        .forEach(part -> all.append(part.text()).append(' '));
    for (String field : List.of(Fields.NAME, Fields.TEXT)) {
      org.apache.lucene.search.Query phrase = builder.createPhraseQuery(field, all.toString());
      if (phrase != null) {
        found.add(new BoostQuery(phrase, AS_TYPED), Occur.SHOULD);
      }
    }
  }

  private static void filter(Query query, BooleanQuery.Builder all) {
    anyOf(Fields.KIND, query.kinds().stream().map(Kind::word).toList(), all);
    anyOf(Fields.SITUATION, query.situations(), all);
    anyOf(Fields.PLACE, query.place().stream().toList(), all);
    anyOf(Fields.PARTY, query.parties(), all);
    anyOf(Fields.RELIABILITY, query.reliabilities().stream().map(Enum::name).toList(), all);
    anyOf(Fields.CREDIBILITY, query.credibilities().stream().map(Enum::name).toList(), all);
    anyOf(Fields.PROTECTED, query.byProtected().stream().map(wanted -> "" + wanted).toList(), all);
    if (!query.rungs().isEmpty()) {
      all.add(IntPoint.newSetQuery(Fields.RUNG, query.rungs()), Occur.FILTER);
    }
    query
        .box()
        .ifPresent(
            box ->
                all.add(
                    LatLonPoint.newBoxQuery(
                        Fields.POINT, box.south(), box.north(), box.west(), box.east()),
                    Occur.FILTER));
    query
        .when()
        .ifPresent(
            time ->
                all.add(
                    LongRange.newIntersectsQuery(
                        Fields.WHEN,
                        new long[] {Fields.first(time)},
                        new long[] {Fields.last(time)}),
                    Occur.FILTER));
  }

  private static void anyOf(String field, Collection<String> values, BooleanQuery.Builder all) {
    if (!values.isEmpty()) {
      all.add(new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()), Occur.FILTER);
    }
  }

  static List<String> tokens(Analyzer analyzer, String field, String text) {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }
}
