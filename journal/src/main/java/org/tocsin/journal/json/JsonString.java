package org.tocsin.journal.json;

/** A string of Unicode scalar values; a lone surrogate has no UTF-8 form and is refused. */
public record JsonString(String value) implements JsonValue {
  public JsonString {
    requireScalars(value);
  }

  static void requireScalars(String text) {
    int at = firstLoneSurrogate(text);
    if (at >= 0) {
      throw new IllegalArgumentException("lone surrogate at UTF-16 index " + at);
    }
  }

  /** The index of the first surrogate that is not half of a pair, or -1. */
  static int firstLoneSurrogate(String text) {
    int at = 0;
    while (at < text.length()) {
      // codePointAt gives a surrogate only where it found no pair.
      int point = text.codePointAt(at);
      if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
        return at;
      }
      at += Character.charCount(point);
    }
    return -1;
  }
}
