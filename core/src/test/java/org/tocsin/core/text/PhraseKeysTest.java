package org.tocsin.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tocsin.core.SourceLiterals;
import org.tocsin.core.alert.Wordings;
import org.tocsin.core.assess.Condition;
import org.tocsin.core.assess.Indicators;
import org.tocsin.core.assess.LevelTable;
import org.tocsin.core.fact.AlertFact;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Response;
import org.tocsin.core.signal.EventClass;
import org.tocsin.core.time.Truth;
import org.tocsin.notice.Level;
import org.tocsin.notice.SectionKind;

/** The code asks for no key that is not worded, and nothing is worded that no code asks for. */
class PhraseKeysTest {

  /**
   * Files that deal in phrases: those that name the catalogue, a phrase, or a kind of argument; but
   * not the desk's pictures, which have words of their own.
   */
  private static final Pattern PHRASING =
      Pattern.compile(
          "\\A(?!.*\\borg\\.tocsin\\.desk\\.draw\\b).*"
              + "\\b(org\\.tocsin\\.core\\.text|class Drafter)\\b",
          Pattern.DOTALL);

  /** Keys made of a literal beginning and the word of a constant: what may follow each. */
  private static final SortedMap<String, Set<String>> BUILT =
      new TreeMap<>(
          Map.of(
              "level.", words(Level.values()),
              "event.", words(EventKind.values()),
              "effect.", words(LifelineEffect.values()),
              "measure.", words(Measure.values()),
              "instrument.", words(Response.Instrument.values()),
              "section.", words(SectionKind.values()),
              "condition.", words(Truth.values()),
              "changes.", purposes(),
              "draft.response.complied-", words(Response.Verdict.values()),
              "measured.", indicators()));

  static {
    BUILT.put(
        "signal.class.",
        Stream.of(EventClass.values()).map(EventClass::word).collect(Collectors.toSet()));
  }

  private static final List<String> LITERALS = SourceLiterals.in(PHRASING);

  @Test
  void everyKeyThatIsBuiltIsWorded() {
    BUILT.forEach(
        (beginning, ends) ->
            assertThat(Catalogue.in("en").keys())
                .containsAll(ends.stream().map(end -> beginning + end).toList()));
  }

  @Test
  void everyBeginningInTheCodeIsKnownHere() {
    Pattern beginning = Pattern.compile("(" + families() + ")(\\.[a-z0-9-]+)*[.-]");
    assertThat(LITERALS.stream().filter(literal -> beginning.matcher(literal).matches()))
        .containsExactlyInAnyOrderElementsOf(BUILT.keySet());
  }

  @Test
  void everyKeyInTheCodeIsWorded() {
    Pattern key = Pattern.compile("(" + families() + ")(\\.[a-z0-9-]*[a-z0-9])+");
    assertThat(LITERALS.stream().filter(literal -> key.matcher(literal).matches()))
        .isNotEmpty()
        .allSatisfy(literal -> assertThat(Catalogue.in("en").keys()).contains(literal));
  }

  @Test
  void everyKeyThatIsWordedIsUsed() {
    Set<String> used = new TreeSet<>(LITERALS);
    BUILT.forEach((beginning, ends) -> ends.forEach(end -> used.add(beginning + end)));
    assertThat(used).containsAll(Catalogue.in("en").keys());
  }

  @Test
  void theLevelTableMeasuresWhatIsWorded() {
    assertThat(
            LevelTable.standard().lines().stream()
                .flatMap(line -> line.conditions().stream())
                .map(Condition::indicator))
        .isSubsetOf(indicators());
  }

  /** First parts of the keys, as alternatives of a pattern. */
  private static String families() {
    return Catalogue.in("en").keys().stream()
        .map(key -> key.split("\\.", -1)[0])
        .distinct()
        .collect(Collectors.joining("|"));
  }

  private static Set<String> words(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Wordings::word).collect(Collectors.toSet());
  }

  /** A first alert has changed nothing. */
  private static Set<String> purposes() {
    return Stream.of(AlertFact.Purpose.values())
        .filter(purpose -> purpose != AlertFact.Purpose.ALERT)
        .map(Wordings::word)
        .collect(Collectors.toSet());
  }

  private static Set<String> indicators() {
    return new TreeSet<>(Indicators.names());
  }
}
