package org.tocsin.core.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.core.model.Label;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.notice.PublicText;

class StandardsTest {

  private static final Standards SHIPPED = Standards.shipped();
  private static final Path ROOT = Path.of(System.getProperty("tocsin.root", ".."));

  static List<LawClause> clauses() {
    return SHIPPED.clauses();
  }

  static Stream<Label> labels() {
    return Stream.of(
            SHIPPED.instruments().stream().map(Instrument::name),
            SHIPPED.elements().stream().map(Element::means),
            SHIPPED.clauses().stream().map(LawClause::subject),
            SHIPPED.clauses().stream().map(LawClause::says),
            SHIPPED.factors().stream().map(RiskFactor::name))
        .flatMap(some -> some);
  }

  @Test
  void everyFileOfTheFolderIsRead() throws IOException {
    Path folder = ROOT.resolve("standards");
    try (Stream<Path> walk = Files.walk(folder)) {
      assertThat(
              walk.filter(file -> file.toString().endsWith(".txt"))
                  .map(file -> folder.relativize(file).toString().replace('\\', '/')))
          .containsExactlyInAnyOrderElementsOf(Standards.FILES);
    }
  }

  @Test
  void everyInstrumentTheDeskKnowsHasClauses() {
    Set<String> used =
        SHIPPED.clauses().stream()
            .map(clause -> clause.instrument().id())
            .collect(Collectors.toSet());
    assertThat(SHIPPED.instruments()).extracting(Instrument::id).hasSize(10).allMatch(used::contains);
    assertThat(SHIPPED.instruments())
        .allSatisfy(instrument -> assertThat(instrument.citation()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("clauses")
  void everyClauseIsCitedAndSaysWhatRemainsToBeShown(LawClause clause) {
    assertThat(clause.key()).isEqualTo(clause.instrument().id() + "/" + clause.number());
    assertThat(clause.remains()).isNotEmpty().doesNotHaveDuplicates();
    assertThat(clause.mayConcern()).doesNotHaveDuplicates();
    assertThat(clause.concerns()).doesNotHaveDuplicates();
    if (clause.conflict() != LawClause.Conflict.NONE) {
      assertThat(clause.remains()).extracting(Element::id).contains("armed-conflict");
    }
    if (clause.binds() == LawClause.Binds.INDIVIDUALS) {
      assertThat(clause.remains())
          .extracting(Element::id)
          .contains("court-jurisdiction", "individual-responsibility");
    }
    if (clause.genocide()) {
      assertThat(clause.remains()).extracting(Element::id).contains("group-intent");
      assertThat(clause.concerns()).isEmpty();
    }
  }

  @Test
  void everyProvisionOnGenocideIsMarkedAsOne() {
    assertThat(SHIPPED.clauses())
        .allSatisfy(
            clause ->
                assertThat(clause.genocide())
                    .as(clause.key())
                    .isEqualTo(
                        clause.instrument().id().equals("genocide-convention")
                            || Set.of("rome-statute/6", "rome-statute/25(3)(e)")
                                .contains(clause.key())));
  }

  @Test
  void everyElementIsAskedForSomewhere() {
    Set<String> asked =
        SHIPPED.clauses().stream()
            .flatMap(clause -> clause.remains().stream())
            .map(Element::id)
            .collect(Collectors.toSet());
    assertThat(SHIPPED.elements()).extracting(Element::id).allMatch(asked::contains);
  }

  @ParameterizedTest
  @MethodSource("labels")
  void everyWordingIsInThreeLanguagesAndFitToPublish(Label label) {
    assertThat(label.byLanguage().keySet()).containsExactly("ar", "en", "fr");
    label
        .byLanguage()
        .values()
        .forEach(text -> assertThat(PublicText.fault(text)).as(text).isEmpty());
    assertThat(label.in("fr")).doesNotContainPattern("[^\u00A0]:").doesNotContain("'");
    assertThat(label.in("ar")).doesNotContainPattern("[,;?\u0660-\u0669]");
    assertThat(label.in("en")).doesNotContain("'");
  }

  @Test
  void thereAreFourteenFactorsEightCommonAndSixSpecific() {
    assertThat(SHIPPED.factors()).extracting(RiskFactor::number).hasSize(14).isSorted();
    assertThat(SHIPPED.factors())
        .filteredOn(factor -> factor.group() == RiskFactor.Group.COMMON)
        .extracting(RiskFactor::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(SHIPPED.factors())
        .allSatisfy(
            factor ->
                assertThat(factor.citation()).contains("A/70/741").endsWith("" + factor.number()));
  }

  @Test
  void noIndicatorIsSkippedWithinAFactorAndTheKnownCountsHold() {
    for (RiskFactor factor : SHIPPED.factors()) {
      assertThat(factor.indicators())
          .extracting(RiskFactor.Indicator::number)
          .isEqualTo(
              java.util.stream.IntStream.rangeClosed(1, factor.indicators().size())
                  .boxed()
                  .toList());
    }
    assertThat(SHIPPED.factors().get(7).indicators()).hasSize(12);
    assertThat(SHIPPED.factors().get(8).indicators()).hasSize(6);
  }

  @Test
  void factorsAndIndicatorsAreThoseOfTheSharedNotes() throws IOException {
    Path notes = ROOT.resolve("../shared/data/standards/un-framework.yaml");
    assumeTrue(Files.exists(notes), "the shared notes are not here");
    List<String> noted = new ArrayList<>();
    String factor = "";
    Pattern line = Pattern.compile("(- no: ([0-9]+)|    ([0-9]+): (.*)|  (complete|certainty): (.*))");
    for (String text : Files.readAllLines(notes)) {
      Matcher matcher = line.matcher(text);
      if (matcher.matches()) {
        if (matcher.group(2) != null) {
          factor = matcher.group(2);
        } else if (matcher.group(3) != null) {
          noted.add(factor + "." + matcher.group(3) + " " + matcher.group(4));
        } else {
          noted.add(factor + " " + matcher.group(5) + " " + matcher.group(6));
        }
      }
    }
    List<String> shipped = new ArrayList<>();
    for (RiskFactor one : SHIPPED.factors()) {
      shipped.add(one.number() + " complete " + (one.complete() ? "yes" : "no"));
      shipped.add(one.number() + " certainty " + (one.sure() ? "high" : "medium"));
      one.indicators()
          .forEach(indicator -> shipped.add(indicator.code() + " " + indicator.says().in("en")));
    }
    assertThat(shipped).containsExactlyInAnyOrderElementsOf(noted);
  }

  @Test
  void noRuleReadsIntentDiscriminationMotiveOrWeaknessOffEvents() {
    Set<Integer> ruled = new TreeSet<>();
    SHIPPED.factors().stream()
        .filter(
            factor ->
                factor.indicators().stream()
                    .anyMatch(one -> !one.shows().isEmpty() || !one.may().isEmpty()))
        .forEach(factor -> ruled.add(factor.number()));
    assertThat(ruled).doesNotContain(3, 4, 6, 9, 10);
  }

  @Test
  void aDesksOwnFileCorrectsAddsAndTakesAway() {
    String own =
        """
        # our own
        clause: iccpr/26
        says: everyone is equal before the law
          and owed its protection
        certainty: medium

        clause: iccpr/27
        withdrawn: yes

        element: asked-in-time
        means: that it was asked for in time

        clause: iccpr/17(1)
        subject: home and privacy
        says: nobody is interfered with arbitrarily at home
        binds: states-parties
        conflict: none
        may-concern: destruction + displaced
        remains: asked-in-time, arbitrary

        factor: 11
        indicator.8: one that the notes lack
        complete: yes
        """;
    Problems problems = new Problems();
    Standards with = SHIPPED.with("own.txt", own, problems).orElseThrow();
    assertThat(problems.all()).isEmpty();
    LawClause corrected = with.clause("iccpr/26").orElseThrow();
    assertThat(corrected.says().in("en"))
        .isEqualTo("everyone is equal before the law and owed its protection");
    assertThat(corrected.surelyNumbered()).isFalse();
    assertThat(corrected.binds()).isEqualTo(LawClause.Binds.STATES_PARTIES);
    assertThat(with.clause("iccpr/27")).isEmpty();
    assertThat(with.clause("iccpr/17(1)").orElseThrow().remains())
        .extracting(Element::id)
        .containsExactly("asked-in-time", "arbitrary");
    RiskFactor factor = with.factors().get(10);
    assertThat(factor.complete()).isTrue();
    assertThat(factor.indicators()).hasSize(8);
    assertThat(SHIPPED.clause("iccpr/27")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clause iccpr/26 | standards.line",
        "says: x | standards.kind",
        "novelty: x | standards.kind",
        "clause: nowhere/1\\nsays: x | standards.clause",
        "clause: iccpr/ | standards.clause",
        "clause: iccpr/26\\nbind: individuals | standards.key",
        "clause: iccpr/26\\nbinds: everybody | standards.value",
        "clause: iccpr/26\\nsince: last year | standards.value",
        "clause: iccpr/26\\nremains: hope | standards.element",
        "clause: iccpr/26\\nconcerns: bad things | standards.told",
        "clause: iccpr/26\\nconcerns: killing + killing | standards.told",
        "clause: iccpr/99\\nsubject: x | standards.missing",
        "clause: iccpr/26\\nsays: x\\nsays: y | standards.twice",
        "factor: 15\\ngroup: common\\nname: x\\ncitation: x\\ncomplete: no\\ncertainty: medium"
            + " | standards.fourteen",
        "factor: 3\\nwithdrawn: yes | standards.fourteen",
        "factor: 3\\nindicator.x: y | standards.key",
        "rule: 3.99\\nmay: killing | standards.indicator"
      })
  void whatDoesNotFitIsNamedWithItsLine(String text, String code) {
    Problems problems = new Problems();
    Optional<Standards> with =
        SHIPPED.with("own.txt", "\n" + text.replace("\\n", "\n") + "\n", problems);
    assertThat(with).isEmpty();
    assertThat(problems.all()).extracting(Problem::code).contains(code);
    if (!text.contains("withdrawn")) {
      assertThat(problems.all())
          .filteredOn(problem -> problem.code().equals(code))
          .allSatisfy(
              problem -> {
                assertThat(problem.where().file()).contains("own.txt");
                assertThat(problem.where().line().getAsInt()).isBetween(2, 4);
              });
    }
  }

  @Test
  void noTwoClausesHaveOneKey() {
    Set<String> keys = new HashSet<>();
    assertThat(SHIPPED.clauses()).allMatch(clause -> keys.add(clause.key()));
    assertThat(keys).hasSizeGreaterThanOrEqualTo(90);
  }
}
