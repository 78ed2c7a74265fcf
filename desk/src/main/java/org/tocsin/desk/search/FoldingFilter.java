package org.tocsin.desk.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Words alike but for case, width and the like become one word; of alphabets whose marks are often
 * left out (Latin, Greek, Cyrillic, Arabic, Hebrew) the marks go as well. Marks of other scripts
 * are their vowels and stay.
 *
 * <p>Lucene's filter of this kind reads data of an older ICU than the one in use.
 */
final class FoldingFilter extends TokenFilter {

  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 APART = Normalizer2.getNFDInstance();
  private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();
  private static final int TATWEEL = 0x640;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  FoldingFilter(TokenStream in) {
    super(in);
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (input.incrementToken()) {
      if (plain()) {
        return true;
      }
      String folded = folded(term);
      if (!folded.isEmpty()) {
        term.setEmpty().append(folded);
        return true;
      }
    }
    return false;
  }

  /** Lower-cases what is ASCII alone, the most there is, on the way. */
  private boolean plain() {
    char[] letters = term.buffer();
    for (int at = 0; at < term.length(); at++) {
      if (letters[at] >= 0x80) {
        return false;
      }
    }
    for (int at = 0; at < term.length(); at++) {
      if (letters[at] >= 'A' && letters[at] <= 'Z') {
        letters[at] = (char) (letters[at] + 'a' - 'A');
      }
    }
    return true;
  }

  static String folded(CharSequence word) {
    String apart = APART.normalize(FOLD.normalize(word));
    StringBuilder kept = new StringBuilder(apart.length());
    int base = 0;
    for (int at = 0; at < apart.length(); ) {
      int point = apart.codePointAt(at);
      at += Character.charCount(point);
      if (UCharacter.getType(point) != UCharacterCategory.NON_SPACING_MARK) {
        base = point;
      } else if (marksAreLeftOut(base)) {
        continue;
      }
      if (point != TATWEEL) {
        kept.appendCodePoint(point);
      }
    }
    return TOGETHER.normalize(kept);
  }

  private static boolean marksAreLeftOut(int base) {
    int script = UScript.getScript(base);
    return script == UScript.LATIN
        || script == UScript.GREEK
        || script == UScript.CYRILLIC
        || script == UScript.ARABIC
        || script == UScript.HEBREW;
  }
}
