package org.tocsin.desk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.tocsin.core.time.Bound;
import org.tocsin.core.time.Bounds;
import org.tocsin.core.time.Edtf;

/** An item as Lucene keeps it, and back. */
final class Fields {

  static final String OWNER = "owner";
  static final String KEY = "key";
  static final String RESTS_ON = "restsOn";
  static final String KIND = "kind";
  static final String ID = "id";
  static final String SITUATION = "situation";
  static final String CLEARANCE = "clearance";
  static final String NAME = "name";
  static final String ID_WORDS = "idWords";
  static final String TEXT = "text";
  static final String ABOUT = "about";
  static final String PLACE = "place";
  static final String POINT = "point";
  static final String WHEN = "when";
  static final String NEWEST = "newest";
  static final String RUNG = "rung";
  static final String PARTY = "party";
  static final String RELIABILITY = "reliability";
  static final String CREDIBILITY = "credibility";
  static final String PROTECTED = "protected";

  private static final String SHOWN_KIND = "shownKind";
  private static final String SHOWN_PROTECTED = "shownProtected";
  private static final String SHOWN_ID = "shownId";
  private static final String SHOWN_NAME = "shownName";
  private static final String SHOWN_TEXT = "shownText";
  private static final String SHOWN_WHEN = "shownWhen";
  private static final String SHOWN_RUNG = "shownRung";
  private static final String SHOWN_SITUATION = "shownSituation";

  /**
   * Words to be found. Without the length of their text, by which nothing here is scored: keeping
   * it for each of the languages took more than half of the time of indexing.
   */
  private static final FieldType WORDS = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    WORDS.setOmitNorms(true);
    WORDS.freeze();
  }

  private Fields() {}

  static Document document(Owner owner, Item item) {
    Document document = new Document();
    String key = item.kind().word() + "/" + item.situation().orElse("") + "/" + item.id();
    term(document, OWNER, owner.key());
    document.add(new SortedDocValuesField(OWNER, new BytesRef(owner.key())));
    document.add(new SortedDocValuesField(KEY, new BytesRef(key)));
    item.restsOn().forEach(rest -> term(document, RESTS_ON, rest));
    item.audience().clearances().forEach(who -> term(document, CLEARANCE, who.word()));
    term(document, KIND, item.kind().word());
    document.add(new SortedDocValuesField(KIND, new BytesRef(item.kind().word())));
    term(document, ID, item.id().toLowerCase(Locale.ROOT));
    document.add(new Field(ID_WORDS, item.id(), WORDS));
    document.add(new StoredField(SHOWN_ID, item.id()));
    document.add(new StoredField(SHOWN_KIND, item.kind().word()));
    document.add(new StoredField(SHOWN_PROTECTED, Boolean.toString(item.marks().byProtected())));
    item.situation()
        .ifPresent(
            home -> {
              term(document, SITUATION, home);
              document.add(new SortedDocValuesField(SITUATION, new BytesRef(home)));
              document.add(new StoredField(SHOWN_SITUATION, home));
            });
    for (Spoken name : item.names()) {
      words(document, NAME, name);
      document.add(new StoredField(SHOWN_NAME, together(name)));
    }
    for (Spoken text : item.texts()) {
      words(document, TEXT, text);
      document.add(new StoredField(SHOWN_TEXT, together(text)));
    }
    item.about().forEach(words -> document.add(new Field(ABOUT, words, WORDS)));
    marks(document, item.marks());
    return document;
  }

  private static void words(Document document, String field, Spoken spoken) {
    document.add(new Field(field, spoken.text(), WORDS));
    Tongues.stems(spoken.language())
        .ifPresent(stems -> document.add(new Field(stems, spoken.text(), WORDS)));
  }

  private static void marks(Document document, Marks marks) {
    marks.places().forEach(place -> term(document, PLACE, place));
    marks
        .points()
        .forEach(
            point ->
                document.add(
                    new LatLonPoint(
                        POINT, point.latitude().doubleValue(), point.longitude().doubleValue())));
    times(document, marks.when());
    for (int rung : marks.rungs()) {
      document.add(new IntPoint(RUNG, rung));
      document.add(new SortedNumericDocValuesField(RUNG, rung));
      document.add(new StoredField(SHOWN_RUNG, rung));
    }
    marks.parties().forEach(party -> term(document, PARTY, party));
    marks.reliabilities().forEach(grade -> term(document, RELIABILITY, grade.name()));
    marks.credibilities().forEach(grade -> term(document, CREDIBILITY, grade.name()));
    term(document, PROTECTED, Boolean.toString(marks.byProtected()));
  }

  /** What has no time is older than all that has one. */
  private static void times(Document document, List<Edtf> when) {
    long newest = Long.MIN_VALUE;
    Optional<Edtf> shown = Optional.empty();
    for (Edtf time : when) {
      document.add(new LongRange(WHEN, new long[] {first(time)}, new long[] {last(time)}));
      long start = start(time);
      if (shown.isEmpty() || start > newest) {
        newest = start;
        shown = Optional.of(time);
      }
    }
    document.add(new NumericDocValuesField(NEWEST, newest));
    shown.ifPresent(time -> document.add(new StoredField(SHOWN_WHEN, time.toString())));
  }

  /** The first second it may cover; an end that is open or unknown may lie anywhere. */
  static long first(Edtf time) {
    return time.bounds().from() instanceof Bound.At at
        ? at.instant().getEpochSecond()
        : Long.MIN_VALUE;
  }

  /** The last second it may cover. */
  static long last(Edtf time) {
    return time.bounds().to() instanceof Bound.At at
        ? Math.max(first(time), at.instant().minusNanos(1).getEpochSecond())
        : Long.MAX_VALUE;
  }

  /** By which it is put in order: when it began, else when it ended. */
  private static long start(Edtf time) {
    Bounds bounds = time.bounds();
    if (bounds.from() instanceof Bound.At from) {
      return from.instant().getEpochSecond();
    }
    return bounds.to() instanceof Bound.At to ? to.instant().getEpochSecond() : Long.MIN_VALUE;
  }

  private static void term(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }

  private static String together(Spoken spoken) {
    return spoken.language() + "\n" + spoken.text();
  }

  private static List<Spoken> spoken(Document stored, String field) {
    List<Spoken> all = new ArrayList<>();
    for (String both : stored.getValues(field)) {
      int end = both.indexOf('\n');
      all.add(new Spoken(both.substring(0, end), both.substring(end + 1)));
    }
    return all;
  }

  static List<Spoken> names(Document stored) {
    return spoken(stored, SHOWN_NAME);
  }

  static List<Spoken> texts(Document stored) {
    return spoken(stored, SHOWN_TEXT);
  }

  static Kind kind(Document stored) {
    return Kind.of(stored.get(SHOWN_KIND));
  }

  static boolean byProtected(Document stored) {
    return Boolean.parseBoolean(stored.get(SHOWN_PROTECTED));
  }

  static String id(Document stored) {
    return stored.get(SHOWN_ID);
  }

  static Optional<String> situation(Document stored) {
    return Optional.ofNullable(stored.get(SHOWN_SITUATION));
  }

  static Optional<Edtf> when(Document stored) {
    return Optional.ofNullable(stored.get(SHOWN_WHEN)).flatMap(text -> Edtf.parse(text).time());
  }

  static List<Integer> rungs(Document stored) {
    List<Integer> rungs = new ArrayList<>();
    for (IndexableField field : stored.getFields(SHOWN_RUNG)) {
      rungs.add(field.numericValue().intValue());
    }
    return rungs;
  }
}
