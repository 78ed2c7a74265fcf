package org.tocsin.notice.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.notice.Language;
import org.tocsin.notice.PublicText;

class WordsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");

  @Test
  void everyCatalogueHasTheSameKeysWithTheSameArguments() {
    Words english = Words.in(Language.ENGLISH);
    for (Language language : Words.LANGUAGES) {
      Words words = Words.in(language);
      assertThat(words.keys()).as("keys in %s", language).isEqualTo(english.keys());
      for (String key : english.keys()) {
        assertThat(placeholders(words.say(key)))
            .as("%s in %s", key, language)
            .isEqualTo(placeholders(english.say(key)));
      }
    }
  }

  @Test
  void wordsCanBePublished() {
    for (Language language : Words.LANGUAGES) {
      Words words = Words.in(language);
      words.keys().stream()
          .filter(key -> !key.startsWith("separator."))
          .forEach(key -> assertThat(PublicText.fault(words.say(key))).as(key).isEmpty());
    }
  }

  @Test
  void aPlaceholderInAnArgumentIsNotReplacedAgain() {
    assertThat(Words.in(Language.ENGLISH).say("page.title", "{1}", "x")).isEqualTo("{1} – x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-12-03 | 3 December 2022",
        "2022-12 | December 2022",
        "2022 | 2022",
        "2022-12-03~ | about 3 December 2022",
        "2022-12? | December 2022 (uncertain)",
        "2022-12% | about December 2022 (uncertain)",
        "2022-12-XX | December 2022 (day not known)",
        "2022-XX-XX | 2022 (month not known)",
        "2022-21 | spring 2022",
        "2022-03-08/2022-03-19 | 8 March 2022 to 19 March 2022",
        "2022-03-08/.. | from 8 March 2022",
        "../2022-03-08 | until 8 March 2022",
        "2022-12-03T09:30:00Z | 3 December 2022, 09:30 UTC",
        "2022-12-03T09:30:00+04:00 | 3 December 2022, 05:30 UTC",
      })
  void edtfIsPutInWords(String edtf, String said) {
    assertThat(new EdtfWords(Words.in(Language.ENGLISH)).say(edtf)).contains(said);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-02-30",
    "201X",
    "Y170000002",
    "2022-12-03T09:30:00",
    "1984?/2004~/3",
    "nonsense"
  })
  void edtfBeyondThatIsLeftAsItStands(String edtf) {
    assertThat(new EdtfWords(Words.in(Language.ENGLISH)).say(edtf)).isEmpty();
  }

  @Test
  void daysReadRightInEachLanguage() {
    LocalDate day = LocalDate.of(2022, 12, 1);
    Map<Language, String> said =
        Map.of(
            Language.ENGLISH, "1 December 2022",
            Language.FRENCH, "1er décembre 2022",
            Language.ARABIC, "1 كانون الأول/ديسمبر 2022");
    said.forEach(
        (language, text) ->
            assertThat(new Dates(Words.in(language)).day(day)).as(language.tag()).isEqualTo(text));
  }

  private static TreeSet<String> placeholders(String words) {
    TreeSet<String> found = new TreeSet<>();
    PLACEHOLDER.matcher(words).results().forEach(match -> found.add(match.group()));
    return found;
  }
}
