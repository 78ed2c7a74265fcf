package org.tocsin.core.typed;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text without what people leave out or vary when they type, to be compared and read. */
public final class Plain {

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Mn}\\p{Cf}]");
  private static final Pattern DASH = Pattern.compile("\\p{Pd}");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Plain() {}

  /**
   * In small letters without marks (Unicode's decomposition, NFKD) and without signs that are not
   * seen, with the digits 0 to 9, single blanks, hyphens for all dashes, and straight apostrophes
   * and commas.
   */
  public static String of(String text) {
    String seen = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String bare =
        DASH.matcher(seen)
            .replaceAll("-")
            .replace('\u2019', '\'')
            .replace('\u060c', ',')
            .toLowerCase(Locale.ROOT);
    String single = BLANKS.matcher(bare).replaceAll(" ").strip();
    StringBuilder digits = new StringBuilder();
    single
        .codePoints()
        .forEach(
            each ->
                digits.appendCodePoint(
                    Character.isDigit(each) ? '0' + Character.digit(each, 10) : each));
    return digits.toString();
  }
}
