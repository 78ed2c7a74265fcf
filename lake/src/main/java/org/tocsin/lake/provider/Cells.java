package org.tocsin.lake.provider;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.lake.record.Eights;
import org.tocsin.lake.record.Fields;
import org.tocsin.lake.record.Numbers;
import org.tocsin.lake.table.Batch;
import org.tocsin.lake.table.Column;

/**
 * Puts fields into a batch's cells, checked by the cell's type. An empty field leaves the cell
 * unknown. For one thread.
 */
final class Cells {

  private static final int SHOWN = 60;
  private static final int SLOTS = 1 << 14;

  private final Fields fields;
  private final Batch batch;
  private final byte[][] shared = new byte[SLOTS][];
  private final Map<String, byte[]> words = new HashMap<>();
  private final List<Map<String, Integer>> places;

  Cells(Fields fields, Batch batch) {
    this.fields = fields;
    this.batch = batch;
    this.places = batch.columns().stream().map(Cells::places).toList();
  }

  Fields fields() {
    return fields;
  }

  Batch batch() {
    return batch;
  }

  void text(Column column, int field) throws Broken {
    if (field >= 0 && !fields.empty(field)) {
      batch.text(column, utf8(field));
    }
  }

  /** As {@link #text}, of what hardly comes again. */
  void unlike(Column column, int field) throws Broken {
    if (field >= 0 && !fields.empty(field)) {
      batch.text(column, sound(fields.utf8(field), field));
    }
  }

  /**
   * A word that comes again and again, in a column of texts or of words.
   *
   * @throws Broken where it is not among the column's words
   */
  void word(Column column, String word) throws Broken {
    if (column.type() == Column.Type.WORD) {
      batch.number(column, place(column, word));
      return;
    }
    byte[] known = words.get(word);
    if (known == null) {
      known = word.getBytes(StandardCharsets.UTF_8);
      words.put(word, known);
    }
    batch.text(column, known);
  }

  /**
   * A word's place among its column's words, for those who keep it: {@link Batch#number} takes it.
   *
   * @throws Broken where it is not among them
   */
  int place(Column column, String word) throws Broken {
    @Nullable Integer place = places.get(column.index()).get(word);
    if (place == null) {
      throw new Broken(Broken.Reason.CODE, column.name() + ": " + word);
    }
    return place;
  }

  private static Map<String, Integer> places(Column column) {
    Map<String, Integer> places = new HashMap<>();
    for (String word : column.words()) {
      places.put(word, places.size());
    }
    return Map.copyOf(places);
  }

  /** The field's bytes, checked; one copy of those that come again. */
  byte[] utf8(int field) throws Broken {
    if (fields.doubled(field)) {
      return sound(fields.utf8(field), field);
    }
    byte[] bytes = fields.bytes();
    int from = fields.start(field);
    int to = fields.end(field);
    int slot = Eights.hash(bytes, from, to) & (SLOTS - 1);
    byte[] known = shared[slot];
    if (known != null && Arrays.equals(known, 0, known.length, bytes, from, to)) {
      return known;
    }
    byte[] made = sound(Arrays.copyOfRange(bytes, from, to), field);
    shared[slot] = made;
    return made;
  }

  private static byte[] sound(byte[] text, int field) throws Broken {
    if (!Fields.sound(text)) {
      throw new Broken(Broken.Reason.TEXT, "column " + (field + 1));
    }
    return text;
  }

  String string(int field) throws Broken {
    return new String(utf8(field), StandardCharsets.UTF_8);
  }

  void whole(Column column, int field) throws Broken {
    if (field >= 0 && !fields.empty(field)) {
      batch.number(column, whole(field));
    }
  }

  /** As {@link #whole(Column, int)}, where below nought stands for unknown. */
  void count(Column column, int field) throws Broken {
    if (field >= 0 && !fields.empty(field)) {
      long value = whole(field);
      if (value >= 0) {
        batch.number(column, value);
      }
    }
  }

  long whole(int field) throws Broken {
    long value = Numbers.whole(fields.bytes(), fields.start(field), fields.end(field));
    if (value == Numbers.NONE || Math.abs(value) > Integer.MAX_VALUE) {
      throw noNumber(field);
    }
    return value;
  }

  void decimal(Column column, int field) throws Broken {
    if (field >= 0 && !fields.empty(field)) {
      batch.decimal(column, decimal(field));
    }
  }

  double decimal(int field) throws Broken {
    double value = Numbers.decimal(fields.bytes(), fields.start(field), fields.end(field));
    if (Double.isNaN(value)) {
      throw noNumber(field);
    }
    return value;
  }

  private Broken noNumber(int field) {
    boolean comma = Numbers.comma(fields.bytes(), fields.start(field), fields.end(field));
    return new Broken(
        comma ? Broken.Reason.COMMA : Broken.Reason.NUMBER,
        "column " + (field + 1) + ": " + shown(field));
  }

  /** Days since 1970 of a day as {@code 20201113}. */
  long compactDay(int field) throws Broken {
    return day(Numbers.compactDay(fields.bytes(), fields.start(field), fields.end(field)), field);
  }

  /** Of a day as {@code 2020-11-13}, with or without a time. */
  long dashedDay(int field) throws Broken {
    return day(Numbers.dashedDay(fields.bytes(), fields.start(field), fields.end(field)), field);
  }

  private long day(long day, int field) throws Broken {
    if (day == Numbers.NONE) {
      throw new Broken(Broken.Reason.DATE, "column " + (field + 1) + ": " + shown(field));
    }
    return day;
  }

  String shown(int field) {
    String text = fields.text(field);
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
