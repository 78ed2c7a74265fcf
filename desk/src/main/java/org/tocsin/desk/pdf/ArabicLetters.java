package org.tocsin.desk.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;

/**
 * Arabic letters in the forms they take beside each other, in the order in which they are drawn.
 *
 * <p>Vowel and doubling marks stay marks: the forms that shaping gives them take room of their own
 * and would tear a word apart.
 */
final class ArabicLetters implements BidiReorderer {

  /** Marks for U+FE70 to U+FE7F, the forms that stand alone; U+FE73 and U+FE75 are none. */
  private static final String MARKS =
      "\u064b\u064b\u064c\ufe73\u064d\ufe75\u064e\u064e\u064f\u064f\u0650\u0650\u0651\u0651\u0652\u0652";

  private static final char FIRST = '\ufe70';

  private final ICUBidiReorderer letters = new ICUBidiReorderer();

  @Override
  public String reorderRTLTextToLTR(String text) {
    return letters.reorderRTLTextToLTR(text);
  }

  @Override
  public String shapeText(String text) {
    String shaped = letters.shapeText(text);
    StringBuilder marked = new StringBuilder(shaped.length());
    for (int at = 0; at < shaped.length(); at++) {
      int form = shaped.charAt(at) - FIRST;
      marked.append(form >= 0 && form < MARKS.length() ? MARKS.charAt(form) : shaped.charAt(at));
    }
    return marked.toString();
  }

  @Override
  public String deshapeText(String text) {
    return letters.deshapeText(text);
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }
}
