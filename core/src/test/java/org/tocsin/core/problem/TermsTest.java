package org.tocsin.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.core.SourceLiterals;
import org.tocsin.core.desk.AlertStep;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.time.Edtf;

/** What problems carry in the desk's own words is told in the reader's language. */
class TermsTest {

  private static final Locale FRENCH = Locale.FRENCH;

  private static final ResourceBundle ENGLISH =
      ResourceBundle.getBundle(
          "org.tocsin.core.problem.terms",
          Locale.ROOT,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));

  /** Times that are refused, each in another way. */
  private static final List<String> TIMES =
      List.of(
          "",
          "1".repeat(65),
          "[1667,1668]",
          "1964/2008/2010",
          "/",
          "2004-06-12/2004-06-11",
          "2020-11/12",
          "2004-06-XX/2004-07-03",
          "?2004-06-11",
          "1985-4-12",
          "85",
          "-0000",
          "1950S2",
          "Y1985",
          "Y1000000000",
          "XXXX",
          "2001-34",
          "1985-13",
          "1985-XX-25",
          "1985-04-1",
          "1985-04-31",
          "1985-04-12T23",
          "1985-04-12T24:00:00",
          "1985-04-12T23:20:30z",
          "1985-04-12T23:20:30+19:00",
          "1985??",
          "1984-1X",
          "3.12.2022",
          "3 Ma 2022",
          "3 Dec 2022 +04:00",
          "morning of Dec 2022",
          "night of 3 Dec 2022",
          "31 Feb 2022");

  private static final List<String> FIGURES =
      List.of("", "1".repeat(201), "many", "150-100", "under 0", "100.000", "12,34");

  private static final Pattern EXPECTING =
      Pattern.compile("\\b(?:fail|refuse|levelTwo|pair)\\s*\\(");
  private static final Pattern WORDS = Pattern.compile("\"([A-Za-z][^\"]* [^\"]*?)\"");

  static Stream<String> expectations() {
    List<String> expected = new ArrayList<>();
    TIMES.forEach(text -> expected.add(Edtf.parseLenient(text).problem().orElseThrow().expected()));
    FIGURES.forEach(text -> expected.add(Figure.parse(text).problem().orElseThrow().expected()));
    return expected.stream().distinct();
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void whatAReaderExpectedIsToldInEveryLanguage(String english) {
    for (String language : List.of("fr", "ar")) {
      String said = said("case.bad-time", 1, english, Locale.forLanguageTag(language));
      assertThat(said).isNotEqualTo(english).doesNotContain("{");
      assertThat(said.replaceAll("(morning|about|at least|over|up to) ", ""))
          .doesNotContainPattern("\\b(a|the|not|here|reading|digits|level)\\b");
    }
  }

  @Test
  void everyExpectationThatIsWordedIsMet() {
    List<String> met = expectations().toList();
    for (String key : new TreeSet<>(ENGLISH.keySet())) {
      if (key.startsWith("expected.")) {
        Pattern term =
            Pattern.compile(
                ENGLISH.getString(key).replaceAll("[?+]", ".").replaceAll("\\{[0-9]}", ".+"));
        assertThat(met).as(key).anyMatch(english -> term.matcher(english).find());
      }
    }
  }

  @Test
  void everyExpectationInTheCodeIsWorded() {
    List<SourceLiterals.Call> calls = new ArrayList<>();
    for (String folder : List.of("time", "figure")) {
      SourceLiterals.calls("core", EXPECTING, WORDS).stream()
          .filter(call -> call.file().getParent().endsWith(folder))
          .forEach(calls::add);
    }
    calls.addAll(SourceLiterals.calls("lake", Pattern.compile("\\bwrong\\("), WORDS));
    assertThat(calls).hasSizeGreaterThan(30);
    for (SourceLiterals.Call call : calls) {
      assertThat(ENGLISH.keySet())
          .as(call.literal())
          .anyMatch(key -> ENGLISH.getString(key).equals(call.literal()));
    }
  }

  @Test
  void kindsStepsActsAndRolesAreWorded() {
    for (RecordKind kind : RecordKind.values()) {
      assertThat(ENGLISH.getString("kind." + kind.word())).isEqualTo(kind.word());
    }
    for (AlertStep step : AlertStep.values()) {
      assertThat(said("alert.revision-open", 1, step.word(), FRENCH)).isNotEqualTo(step.word());
    }
    for (AlertStep.Act act : AlertStep.Act.values()) {
      assertThat(said("alert.step-closed", 2, act.word(), FRENCH)).isNotEqualTo(act.word());
    }
    for (DeskFact.Role role : DeskFact.Role.values()) {
      String word = role.name().toLowerCase(Locale.ROOT);
      assertThat(said("desk.not-entitled", 1, word, FRENCH)).isNotEqualTo(word);
    }
  }

  @Test
  void fieldsThatTheDeskNeedsAreWorded() {
    Pattern name = Pattern.compile("\"([a-z-]+)\"");
    List<SourceLiterals.Call> needed =
        SourceLiterals.calls("desk", Pattern.compile("\\b(?:call\\.need|must)\\("), name);
    assertThat(needed).hasSizeGreaterThan(30);
    for (SourceLiterals.Call call : needed) {
      assertThat(ENGLISH.getString("field." + call.literal())).isEqualTo(call.literal());
    }
  }

  @Test
  void whatChangesInsideStandsWhereTheLanguagePutsIt() {
    assertThat(said("typed.unknown-id", 2, "did you mean source?", FRENCH))
        .isEqualTo("vouliez-vous dire source\u202f?");
    assertThat(said("publish.all-wait", 0, "a-001 until X, b-001 until Y", FRENCH))
        .isEqualTo("a-001 jusqu’au X, b-001 jusqu’au Y");
    assertThat(said("typed.bad-time", 1, expected("31 Feb 2022"), FRENCH))
        .isEqualTo("un jour de 01 à 28 dans 2022-02 (lu comme 2022-02-31)");
    assertThat(said("typed.bad-figure", 2, "100000 or 100.0000", FRENCH))
        .isEqualTo("100000 ou 100.0000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"source", "a day of two digits", "did you mean it?"})
  void whatAPersonTypedStandsAsItIs(String typed) {
    assertThat(said("typed.bad-time", 0, typed, FRENCH)).isEqualTo(typed);
    assertThat(said("typed.unknown-id", 1, typed, FRENCH)).isEqualTo(typed);
  }

  @Test
  void theDesksOwnWordsAreWordedWhereTheyAreCarried() {
    Problem problem =
        Problem.error(Where.nowhere(), "record.unknown-reference", "report", "report");
    assertThat(
            Map.of(
                "en",
                "There is no report “report”.",
                "fr",
                "Introuvable\u00a0: récit «\u00a0report\u00a0»."))
        .allSatisfy(
            (language, said) -> assertThat(Wording.message(problem, language)).isEqualTo(said));
  }

  private static String expected(String time) {
    return Edtf.parseLenient(time).problem().orElseThrow().expected();
  }

  /** An argument as it is told, the others being of no matter. */
  private static String said(String code, int argument, String english, Locale locale) {
    String[] arguments = {"-", "-", "-"};
    arguments[argument] = english;
    Problem problem = Problem.error(Where.nowhere(), code, arguments);
    return (String) Terms.arguments(problem, locale)[argument];
  }
}
