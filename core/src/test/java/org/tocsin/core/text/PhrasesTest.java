package org.tocsin.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Label;
import org.tocsin.core.time.Edtf;
import org.tocsin.notice.PublicText;

/** Every message of every language, held against the others and filled with all that may come. */
class PhrasesTest {

  private static final long[] COUNTS = {0, 1, 2, 3, 11, 100};

  private static final List<String> FORMS =
      List.of("day", "month", "year", "season", "text", "mixed");

  /** Categories for which ICU chooses a form of its own in each language. */
  private static final Map<String, List<Set<String>>> CATEGORIES =
      Map.of(
          "en", List.of(Set.of("one", "=1"), Set.of("other")),
          "fr", List.of(Set.of("one", "=1"), Set.of("other")),
          "ar",
              List.of(
                  Set.of("zero", "=0"),
                  Set.of("one", "=1"),
                  Set.of("two", "=2"),
                  Set.of("few"),
                  Set.of("many"),
                  Set.of("other")));

  private static final Label NAME =
      Label.of(Map.of("en", "Some body", "fr", "Un organisme", "ar", "هيئة ما"));

  private static final List<Arg> VALUES =
      List.of(
          new Arg.Name(NAME),
          new Arg.Name(Label.of("en", "Known in English alone")),
          new Arg.Name(Label.of("ar", "بالعربية وحدها")),
          new Arg.Amount(Figure.unknown()),
          new Arg.Amount(Figure.between(new BigDecimal("1500"), new BigDecimal("120000"))),
          new Arg.When(Edtf.parse("2022-12-03T06:00:00+04:00/..").time().orElseThrow()),
          new Arg.When(Edtf.parse("2022-12-XX").time().orElseThrow()),
          new Arg.Moment(Instant.parse("2022-12-03T10:30:00Z")),
          new Arg.Term("level.red-flag"),
          new Arg.Verbatim("1-2 (b)"),
          new Arg.Said(Phrase.of("cutoff.day", Map.of("until", new Arg.Moment(Instant.EPOCH)))),
          new Arg.Several(List.of(new Arg.Name(NAME))),
          new Arg.Several(Stream.generate(() -> (Arg) new Arg.Name(NAME)).limit(12).toList()));

  static List<String> keys() {
    return List.copyOf(Catalogue.in("en").keys());
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyLanguageHasTheKeyWithTheSameArguments(String key) {
    MessageShape english = MessageShape.of(Catalogue.in("en").message(key));
    for (String language : Catalogue.LANGUAGES) {
      Catalogue words = Catalogue.in(language);
      assertThat(words.has(key)).as("%s in %s", key, language).isTrue();
      assertThat(MessageShape.of(words.message(key)).names())
          .as("arguments of %s in %s", key, language)
          .isEqualTo(english.names());
    }
  }

  @Test
  void noLanguageHasKeysOfItsOwn() {
    for (String language : Catalogue.LANGUAGES) {
      assertThat(Catalogue.in(language).keys()).as(language).isEqualTo(Catalogue.in("en").keys());
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyPluralHasTheCategoriesOfItsLanguage(String key) {
    for (String language : Catalogue.LANGUAGES) {
      for (Set<String> plural : MessageShape.of(Catalogue.in(language).message(key)).plurals()) {
        for (Set<String> either : CATEGORIES.getOrDefault(language, List.of())) {
          assertThat(plural).as("%s in %s", key, language).containsAnyElementsOf(either);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyMessageReadsInPublicWhateverItIsFilledWith(String key) {
    for (String language : Catalogue.LANGUAGES) {
      Catalogue words = Catalogue.in(language);
      MessageShape shape = MessageShape.of(words.message(key));
      for (Arg value : VALUES) {
        for (long count : shape.numbers().isEmpty() ? new long[] {0} : COUNTS) {
          for (String form : shape.names().contains("form") ? FORMS : List.of("")) {
            String said = filled(words, key, shape, count, words.word(value), form);
            assertThat(PublicText.fault(said)).as("%s in %s: %s", key, language, said).isEmpty();
            assertThat(said)
                .as("%s in %s", key, language)
                .doesNotContainPattern("[{}#']")
                .doesNotContain("  ");
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void whatIsCountedAsNoneIsNotListed(String key) {
    for (String language : Catalogue.LANGUAGES) {
      Catalogue words = Catalogue.in(language);
      MessageShape shape = MessageShape.of(words.message(key));
      if (key.startsWith("indicator.") && shape.numbers().size() > 0) {
        String said = filled(words, key, shape, 0, words.word(new Arg.Several(List.of())), "");
        assertThat(said)
            .as("%s in %s", key, language)
            .doesNotContain("()")
            .doesNotContainPattern("[:،,]\\s*\\.");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void frenchSetsItsDoubleSignsApart(String key) {
    String french = Catalogue.in("fr").message(key);
    assertThat(french)
        .as(key)
        .doesNotContainPattern("[^\u00A0]:")
        .doesNotContainPattern("[^\u202F][;?!]")
        .doesNotContainPattern("«[^\u00A0]")
        .doesNotContainPattern("[^\u00A0]»");
  }

  @ParameterizedTest
  @MethodSource("keys")
  void arabicHasItsOwnPunctuationAndWesternDigits(String key) {
    String arabic =
        Catalogue.in("ar").message(key).replaceAll("\\{[a-zA-Z]+, (plural|select|number)[,}]", "");
    assertThat(arabic).as(key).doesNotContainPattern("[,;?\u0660-\u0669]");
  }

  private static String filled(
      Catalogue words, String key, MessageShape shape, long count, String value, String form) {
    Map<String, Object> values = new TreeMap<>();
    for (String name : shape.names()) {
      values.put(
          name,
          shape.numbers().contains(name) ? (Object) count : name.equals("form") ? form : value);
    }
    return words.fill(key, values);
  }

  @Test
  void countsTakeTheirFormInEachLanguage() {
    assertThat(Arrays.stream(COUNTS).mapToObj(count -> ungraded("en", count)))
        .containsExactly(
            "The credibility of every account could be judged.",
            "The credibility of one account could not be judged.",
            "The credibility of 2 accounts could not be judged.",
            "The credibility of 3 accounts could not be judged.",
            "The credibility of 11 accounts could not be judged.",
            "The credibility of 100 accounts could not be judged.");
    assertThat(Arrays.stream(COUNTS).mapToObj(count -> ungraded("fr", count)))
        .containsExactly(
            "La crédibilité de tous les récits a pu être évaluée.",
            "La crédibilité d’un récit n’a pas pu être évaluée.",
            "La crédibilité de 2 récits n’a pas pu être évaluée.",
            "La crédibilité de 3 récits n’a pas pu être évaluée.",
            "La crédibilité de 11 récits n’a pas pu être évaluée.",
            "La crédibilité de 100 récits n’a pas pu être évaluée.");
    assertThat(Arrays.stream(COUNTS).mapToObj(count -> ungraded("ar", count)))
        .containsExactly(
            "أمكن الحكم على مصداقية جميع الروايات.",
            "تعذر الحكم على مصداقية رواية واحدة.",
            "تعذر الحكم على مصداقية روايتين.",
            "تعذر الحكم على مصداقية 3 روايات.",
            "تعذر الحكم على مصداقية 11 رواية.",
            "تعذر الحكم على مصداقية 100 رواية.");
  }

  private static String ungraded(String language, long count) {
    return Catalogue.in(language)
        .say(Phrase.of("draft.unknown.ungraded", Map.of("count", new Arg.Count(count))));
  }
}
