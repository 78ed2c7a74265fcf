package org.tocsin.core.typed;

import java.text.Normalizer;
import java.util.Locale;

/** A text without what people leave out or vary when they type, to be compared and read. */
public final class Plain {

  private Plain() {}

  /**
   * In small letters without marks (Unicode's decomposition, NFKD) and without signs that are not
   * seen, with the digits 0 to 9, single blanks, hyphens for all dashes, and straight apostrophes
   * and commas.
   */
  public static String of(String text) {
    String bare =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("[\\p{Mn}\\p{Cf}]", "")
            .replaceAll("\\p{Pd}", "-")
            .replace('\u2019', '\'')
            .replace('\u060c', ',')
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", " ")
            .strip();
    StringBuilder digits = new StringBuilder();
    bare.codePoints()
        .forEach(
            each ->
                digits.appendCodePoint(
                    Character.isDigit(each) ? '0' + Character.digit(each, 10) : each));
    return digits.toString();
  }
}
