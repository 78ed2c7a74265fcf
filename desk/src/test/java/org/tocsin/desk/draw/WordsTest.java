package org.tocsin.desk.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.notice.Level;

class WordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar"})
  void everyLanguageHasEveryMessageWithTheSameArguments(String language) {
    Words english = Words.in("en");
    Words other = Words.in(language);
    assertThat(other.keys()).isEqualTo(english.keys());
    for (String key : english.keys()) {
      assertThat(arguments(other, key)).as(key).isEqualTo(arguments(english, key));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void levelsHaveDifferentLetters(String language) {
    Set<String> letters = new HashSet<>();
    for (Level level : Level.values()) {
      String letter = Words.in(language).letter(level);
      assertThat(letter.codePointCount(0, letter.length())).isEqualTo(1);
      assertThat(letters.add(letter)).as(level + " " + letter).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void noMessageHasAStraightApostropheWhichWouldQuote(String language) {
    for (String key : Words.in(language).keys()) {
      assertThat(Words.in(language).message(key)).as(key).doesNotContain("'");
    }
  }

  /** Those within plurals and choices too. */
  private static Set<String> arguments(Words words, String key) {
    MessagePattern pattern = new MessagePattern(words.message(key));
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
        names.add(pattern.getSubstring(pattern.getPart(i)));
      }
    }
    return names;
  }
}
