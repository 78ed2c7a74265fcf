package org.tocsin.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Ruling;
import org.tocsin.core.model.Verdict;
import org.tocsin.core.sample.ReportSample;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;
import org.tocsin.core.text.Catalogue;
import org.tocsin.core.text.Phrase;

class FindingsTest {

  private static final String DAY = "2022-12-31";

  private final SampleDesk desk = SampleDesk.ready();

  @BeforeEach
  void treaty() {
    desk.file(Samples.agreement());
  }

  private Finding finding(String key) {
    return find(Findings.of(desk.view(DAY)), key);
  }

  private static Finding find(List<Finding> findings, String key) {
    return findings.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  private ReportSample detained(String id) {
    return desk.report(id).what(EventKind.DETENTION).blames("northland");
  }

  private static List<String> keys(List<Phrase> phrases) {
    return phrases.stream().map(Phrase::key).toList();
  }

  private void agreement(
      String id, List<String> parties, Optional<String> force, Agreement.Clause... clauses) {
    desk.file(
        new Agreement(
            id,
            Samples.SITUATION,
            Samples.label("Agreement " + id),
            parties,
            Optional.of(Samples.time("1950-01-01")),
            force.map(Samples::time),
            Samples.available("2020-01-01"),
            "press",
            List.of(clauses)));
  }

  private void conflict(String kind, String force) {
    agreement("law-conflict-" + kind, List.of("northland", "league"), Optional.of(force));
  }

  @Test
  void everyClauseOfTheCaseAndOfTheLawHasAFindingUnknownByDefault() {
    List<Finding> findings = Findings.of(desk.view(DAY));
    assertThat(findings).hasSize(2 + Standards.shipped().clauses().size());
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
              assertThat(keys(finding.reasoning())).containsExactly("finding.no-facts");
              assertThat(keys(finding.counterArgument())).containsExactly("counter.silence");
              assertThat(finding.likelihood()).isEmpty();
              assertThat(finding.confidence().level()).isEqualTo(Confidence.Level.LOW);
            });
  }

  @Test
  void aGradedAccountThatLaysAForbiddenEventToABoundPartyEngagesTheClause() {
    desk.incident("i-1", detained("r-1"));
    Finding finding = finding("treaty/7");
    assertThat(finding.verdict()).isEqualTo(Verdict.ENGAGED);
    assertThat(finding.evidence()).containsExactly("agreement/treaty", "report/r-1");
    assertThat(finding.likelihood()).contains(Likelihood.LIKELY);
    assertThat(keys(finding.reasoning()))
        .containsExactly("finding.facts", "finding.bound", "finding.meaning");
    assertThat(keys(finding.counterArgument()))
        .containsExactly(
            "counter.unheard",
            "counter.may-be-holding",
            "counter.few-sources",
            "counter.text");
  }

  @ParameterizedTest
  @CsvSource({"1, HIGHLY_LIKELY", "2, LIKELY", "3, REALISTIC_POSSIBILITY"})
  void theGradeOfTheWeakestAccountNeededGivesTheLikelihood(int grade, Likelihood likelihood) {
    desk.incident(
        "i-1",
        desk.report("r-0").what(EventKind.DETENTION).credibility(1),
        detained("r-1").credibility(grade));
    assertThat(finding("treaty/7").likelihood()).contains(likelihood);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6})
  void doubtfulAccountsLeaveItUnknown(int grade) {
    desk.incident("i-1", detained("r-1").credibility(grade));
    Finding finding = finding("treaty/7");
    assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(keys(finding.reasoning()))
        .containsExactly("finding.facts-unknown", "finding.bound-unknown");
    assertThat(keys(finding.counterArgument())).contains("counter.doubtful");
  }

  @Test
  void theBoundPartysOwnPositionMakesItDisputed() {
    desk.incident(
        "i-1", detained("r-1"), desk.report("r-2").by("north").positionOf("northland"));
    Finding finding = finding("treaty/7");
    assertThat(finding.verdict()).isEqualTo(Verdict.DISPUTED);
    assertThat(finding.evidence()).contains("report/r-2");
    assertThat(finding.likelihood()).isEmpty();
    assertThat(keys(finding.reasoning())).contains("finding.disputed");
    assertThat(keys(finding.counterArgument())).contains("counter.position");
  }

  @Test
  void aPositionThatOwnsUpToItDisputesNothing() {
    desk.incident(
        "i-1",
        detained("r-1"),
        desk.report("r-2").by("north").positionOf("northland").blames("northland"));
    assertThat(finding("treaty/7").verdict()).isEqualTo(Verdict.ENGAGED);
  }

  @Test
  void gradedAccountsThatBlameDifferentPartiesMakeItDisputed() {
    desk.incident(
        "i-1",
        detained("r-1"),
        desk.report("r-2").by("wire").what(EventKind.DETENTION).blames("league"));
    assertThat(finding("treaty/7").verdict()).isEqualTo(Verdict.DISPUTED);
    assertThat(keys(finding("treaty/7").counterArgument())).contains("counter.accounts");
  }

  @Test
  void aGradedAccountOfSomethingElseMakesItDisputed() {
    desk.incident(
        "i-1",
        detained("r-1"),
        desk.report("r-2").by("wire").what(EventKind.PEACEFUL_VOTE).credibility(3));
    assertThat(finding("treaty/7").verdict()).isEqualTo(Verdict.DISPUTED);
  }

  @Test
  void whoGuaranteesALifelineOwesItWhoeverClosedIt() {
    desk.incident(
        "i-1",
        desk.report("r-1")
            .what(EventKind.LIFELINE_CLOSED)
            .lifeline("causeway", LifelineEffect.CLOSES)
            .blames("unknown-men"));
    assertThat(finding("treaty/4").verdict()).isEqualTo(Verdict.ENGAGED);
    assertThat(keys(finding("treaty/4").reasoning())).contains("finding.owed");
  }

  @Test
  void beforeEntryIntoForceItIsNotEngaged() {
    desk.incident("i-1", detained("r-1").happened("2020-06-01"));
    Finding finding = finding("treaty/7");
    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ENGAGED);
    assertThat(keys(finding.reasoning())).contains("finding.not-in-force");
    assertThat(keys(finding.counterArgument())).contains("counter.not-engaged");
  }

  @Test
  void oneIncidentInForceOutweighsOneBefore() {
    desk.incident("i-1", detained("r-1").happened("2020-06-01"));
    desk.incident("i-2", detained("r-2"));
    Finding finding = finding("treaty/7");
    assertThat(finding.verdict()).isEqualTo(Verdict.ENGAGED);
    assertThat(finding.instances(Verdict.NOT_ENGAGED)).hasSize(1);
    assertThat(finding.instances(Verdict.ENGAGED)).hasSize(1);
  }

  @Test
  void onAnUncertainDateItIsUnknownWhetherItWasInForce() {
    desk.incident("i-1", detained("r-1").happened("2020-06"));
    assertThat(finding("treaty/7").verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(keys(finding("treaty/7").reasoning())).contains("finding.force-unknown");
  }

  @Test
  void whereAllNamedAreIdentifiedAndNotBoundItIsNotEngaged() {
    desk.incident("i-1", desk.report("r-1").what(EventKind.DETENTION).blames("league"));
    assertThat(finding("treaty/7").verdict()).isEqualTo(Verdict.NOT_ENGAGED);
    assertThat(keys(finding("treaty/7").reasoning())).contains("finding.not-bound");
  }

  @Test
  void whoIsNotIdentifiedMayBeBound() {
    desk.incident("i-1", desk.report("r-1").what(EventKind.DETENTION).blames("unknown-men"));
    assertThat(finding("treaty/7").verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void whereNobodyIsNamedItIsUnknown() {
    desk.incident("i-1", desk.report("r-1").what(EventKind.DETENTION));
    assertThat(finding("treaty/7").verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "harbour, 2022-12-03, ENGAGED",
    "mill, 2022-12-03, NOT_ENGAGED",
    "'', 2022-12-03, UNKNOWN",
    "harbour, 2023-02-01, NOT_ENGAGED",
    "harbour, 2022-12, UNKNOWN"
  })
  void aClauseHoldsInItsAreaAndPeriod(String place, String happened, Verdict verdict) {
    agreement(
        "truce",
        List.of("northland"),
        Optional.of("2021-01-01"),
        new Agreement.Clause(
            "1",
            Samples.label("Nobody is detained in the harbour"),
            List.of("northland"),
            List.of(),
            List.of(EventKind.DETENTION),
            Optional.empty(),
            List.of("harbour"),
            Optional.of(Samples.time("2022-12-02/2022-12-31"))));
    ReportSample report = detained("r-1").happened(happened).available("2023-03-01");
    desk.incident("i-1", place.isEmpty() ? report : report.at(place));
    assertThat(find(Findings.of(desk.view("2023-03-02")), "truce/1").verdict())
        .isEqualTo(verdict);
  }

  @Test
  void anAgreementWithoutADateOfForceBindsForSureNeverAndSurelyNotBeforeItWasSigned() {
    Agreement.Clause clause =
        new Agreement.Clause(
            "1",
            Samples.label("Nobody is detained"),
            List.of("northland"),
            List.of(),
            List.of(EventKind.DETENTION),
            Optional.empty(),
            List.of(),
            Optional.empty());
    agreement("undated", List.of("northland"), Optional.empty(), clause);
    desk.incident("i-1", detained("r-1"));
    assertThat(finding("undated/1").verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void humanitarianLawIsUnknownWhileTheCaseNamesNoArmedConflict() {
    desk.incident(
        "i-1", desk.report("r-1").what(EventKind.HOSTAGE_TAKING).blames("league"));
    Finding finding = finding("cihl/96");
    assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(keys(finding.reasoning())).contains("finding.facts", "finding.conflict-unknown");
  }

  @Test
  void humanitarianLawIsEngagedOnceTheCaseNamesTheConflictAndItsParties() {
    conflict("non-international", "2020-01-01/..");
    desk.incident(
        "i-1", desk.report("r-1").what(EventKind.HOSTAGE_TAKING).blames("league"));
    assertThat(finding("cihl/96").verdict()).isEqualTo(Verdict.ENGAGED);
    assertThat(finding("cihl/96").evidence())
        .containsExactly("agreement/law-conflict-non-international", "report/r-1");
    assertThat(finding("gc4/3(1)(b)").verdict()).isEqualTo(Verdict.ENGAGED);
    assertThat(finding("gc4/34").verdict()).isEqualTo(Verdict.NOT_ENGAGED);
    assertThat(keys(finding("cihl/96").counterArgument())).contains("counter.remains");
  }

  @Test
  void anotherTimeThanTheConflictsLeavesItUnknown() {
    conflict("non-international", "2010-01-01/2011-12-31");
    desk.incident(
        "i-1", desk.report("r-1").what(EventKind.HOSTAGE_TAKING).blames("league"));
    assertThat(finding("cihl/96").verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(finding("gc4/34").verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "northland, 2000-01-01, ENGAGED",
    "northland, 2023-01-01, NOT_ENGAGED",
    "southland, 2000-01-01, NOT_ENGAGED"
  })
  void aTreatyBindsThoseTheCaseSaysArePartyFromTheirDayOn(
      String party, String since, Verdict verdict) {
    agreement("law-iccpr-strand", List.of(party), Optional.of(since));
    desk.incident(
        "i-1",
        desk.report("r-1")
            .what(EventKind.KILLING)
            .figure(Measure.CIVILIANS_KILLED, "7")
            .blames("northland"));
    assertThat(finding("iccpr/6(1)").verdict()).isEqualTo(verdict);
  }

  @Test
  void aTreatyOfWhichTheCaseNamesNoPartyIsUnknown() {
    desk.incident(
        "i-1",
        desk.report("r-1")
            .what(EventKind.KILLING)
            .figure(Measure.CIVILIANS_KILLED, "7")
            .blames("northland"));
    assertThat(finding("iccpr/6(1)").verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(keys(finding("iccpr/6(1)").reasoning())).contains("finding.bound-unknown");
  }

  @Test
  void crimesOfIndividualsGoNoFurtherThanPossibleElements() {
    conflict("non-international", "2020-01-01/..");
    desk.incident("i-1", desk.report("r-1").what(EventKind.EXPULSION).blames("northland"));
    Finding finding = finding("rome-statute/7(1)(d)");
    assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(finding.instances(Verdict.ENGAGED)).hasSize(1);
    assertThat(keys(finding.reasoning())).contains("finding.elements-possible");
  }

  @Test
  void crimesOfIndividualsBeforeTheStatuteWereNotUnderIt() {
    SampleDesk early = SampleDesk.ready();
    early.incident(
        "i-1", early.report("r-1").what(EventKind.MASS_KILLING).happened("1995-07-13"));
    List<Finding> findings = Findings.of(early.view(DAY));
    assertThat(find(findings, "rome-statute/7(1)(a)").verdict()).isEqualTo(Verdict.NOT_ENGAGED);
    assertThat(find(findings, "genocide-convention/II(a)").verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(find(findings, "cihl/89").verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void genocideIsNeverProposedWhateverIsOnRecord() {
    agreement("law-genocide-convention", List.of("northland"), Optional.of("1990-01-01"));
    desk.incident(
        "i-1",
        desk.report("r-1")
            .what(EventKind.MASS_KILLING)
            .blames("northland")
            .figure(Measure.CIVILIANS_KILLED, "8000")
            .bearsOn("10.1")
            .credibility(1));
    assertThat(Findings.of(desk.view(DAY)))
        .filteredOn(finding -> finding.clause().reach() == Cited.Reach.INTENT_DECIDES)
        .hasSize(6)
        .allSatisfy(
            finding -> assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN));
    assertThat(keys(finding("genocide-convention/II(a)").reasoning()))
        .contains("finding.intent-needed");
  }

  @ParameterizedTest
  @CsvSource({
    "CONFIRMED, , ENGAGED",
    "REJECTED, , UNKNOWN",
    "CONFIRMED, DISPUTED, DISPUTED"
  })
  void aPersonsDecisionHoldsAndIsVisibleAsOne(Ruling ruling, Verdict own, Verdict holds) {
    desk.incident("i-1", detained("r-1"));
    desk.enter(
        new JudgementFact.FindingJudged(
            Samples.SITUATION,
            "treaty/7",
            ruling,
            Optional.ofNullable(own),
            desk.vault().text("why")));
    Finding finding = finding("treaty/7");
    assertThat(finding.verdict()).isEqualTo(holds);
    assertThat(finding.proposed()).isEqualTo(Verdict.ENGAGED);
    assertThat(finding.judgement()).isPresent();
    assertThat(keys(finding.reasoning()))
        .first()
        .isEqualTo(
            ruling == Ruling.CONFIRMED ? "finding.confirmed" : "finding.rejected");
  }

  @Test
  void inPublicAFindingRestsOnNamedSourcesAlone() {
    desk.incident("i-1", detained("r-1").by("witness"));
    desk.enter(
        new JudgementFact.FindingJudged(
            Samples.SITUATION,
            "treaty/7",
            Ruling.CONFIRMED,
            Optional.empty(),
            desk.vault().text("why")));
    Finding inside = finding("treaty/7");
    assertThat(inside.verdict()).isEqualTo(Verdict.ENGAGED);
    assertThat(Catalogue.in("en").say(inside.reasoning().get(2))).doesNotContain("Northland");
    Finding outside =
        find(Findings.toldInPublic(desk.view(DAY), Standards.shipped()), "treaty/7");
    assertThat(outside.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(outside.judgement()).isEmpty();
    assertThat(outside.evidence()).containsExactly("agreement/treaty");
  }

  @Test
  void confidenceGrowsWithIndependentSourcesAndFallsWithContradiction() {
    desk.incident("i-1", detained("r-1"));
    assertThat(finding("treaty/7").confidence())
        .isEqualTo(new Confidence(Confidence.Level.LOW, 1, 1, 0, 0));
    desk.incident("i-2", detained("r-2").by("wire"), detained("r-2b").by("wire"));
    assertThat(finding("treaty/7").confidence())
        .isEqualTo(new Confidence(Confidence.Level.MODERATE, 2, 2, 0, 0));
    desk.incident("i-3", detained("r-3").by("witness").credibility(3));
    assertThat(finding("treaty/7").confidence())
        .isEqualTo(new Confidence(Confidence.Level.HIGH, 3, 2, 0, 0));
    desk.incident(
        "i-4", detained("r-4"), desk.report("r-5").by("north").positionOf("northland"));
    assertThat(finding("treaty/7").confidence())
        .isEqualTo(new Confidence(Confidence.Level.MODERATE, 3, 2, 0, 1));
  }

  @Test
  void whatIsSaidCanBeSaidInEveryLanguage() {
    desk.incident(
        "i-1", detained("r-1"), desk.report("r-2").by("north").positionOf("northland"));
    Finding finding = finding("treaty/7");
    for (String language : Catalogue.LANGUAGES) {
      for (Phrase phrase : finding.reasoning()) {
        assertThat(Catalogue.in(language).say(phrase)).isNotBlank();
      }
      for (Phrase phrase : finding("iccpr/9(1)").counterArgument()) {
        assertThat(Catalogue.in(language).say(phrase)).isNotBlank();
      }
    }
    assertThat(Catalogue.in("en").say(finding.counterArgument().get(0)))
        .isEqualTo(
            "On record, and to be weighed against this, is the position of Northland.");
  }
}
