package org.tocsin.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Verdict;
import org.tocsin.core.sample.RandomCase;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;
import org.tocsin.core.text.Catalogue;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.view.SituationView;

/** What has to hold of findings and factors on whatever record. */
class FindingsPropertiesTest {

  private static SituationView random(long seed) {
    SampleDesk desk = RandomCase.desk(seed, 60);
    return desk.view("2024-06-30");
  }

  private static SituationView without(SituationView view) {
    return new SituationView(
        view.asOf(),
        view.position(),
        view.situation(),
        view.sources(),
        List.of(),
        List.of(),
        List.of(),
        view.agreements(),
        view.responses(),
        view.outcomes(),
        view.coverage(),
        view.signals(),
        view.forecasts(),
        Map.of(),
        List.of(),
        List.of());
  }

  @Property(tries = 15, seed = "20221203", shrinking = ShrinkingMode.OFF)
  void withoutAccountsEverythingIsUnknown(@ForAll long seed) {
    SituationView bare = without(random(seed));
    assertThat(Findings.of(bare))
        .allMatch(finding -> finding.verdict() == Verdict.UNKNOWN)
        .allMatch(finding -> finding.instances().isEmpty());
    assertThat(Factors.of(bare))
        .hasSize(14)
        .allMatch(factor -> factor.state() == FactorReading.State.UNKNOWN);
  }

  @Property(tries = 15, seed = "20221204", shrinking = ShrinkingMode.OFF)
  void everyFindingHasACounterArgumentAndCitesWhatIsOnRecord(@ForAll long seed) {
    SituationView view = random(seed);
    Set<String> citable = new TreeSet<>();
    view.reports().forEach(report -> citable.add("report/" + report.id()));
    view.agreements().forEach(agreement -> citable.add("agreement/" + agreement.id()));
    for (Finding finding : Findings.of(view)) {
      assertThat(finding.counterArgument()).isNotEmpty();
      assertThat(finding.reasoning()).isNotEmpty();
      assertThat(citable).containsAll(finding.evidence());
      assertThat(finding.evidence()).doesNotHaveDuplicates();
      assertThat(finding.likelihood().isPresent()).isEqualTo(finding.proposed() == Verdict.ENGAGED);
      sayable(finding.reasoning());
      sayable(finding.counterArgument());
    }
    for (FactorReading factor : Factors.of(view)) {
      assertThat(citable).containsAll(factor.evidence());
      assertThat(factor.evidence().isEmpty())
          .isEqualTo(factor.state() == FactorReading.State.UNKNOWN);
    }
  }

  private static void sayable(List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      for (String language : Catalogue.LANGUAGES) {
        assertThat(Catalogue.in(language).say(phrase)).isNotBlank().doesNotContain("{");
      }
    }
  }

  @Property(tries = 15, seed = "20221205", shrinking = ShrinkingMode.OFF)
  void noRuleEverProposesGenocideOrTheCrimeOfAPerson(@ForAll long seed) {
    assertThat(Findings.of(random(seed)))
        .filteredOn(finding -> finding.clause().reach() != Cited.Reach.ANY_VERDICT)
        .isNotEmpty()
        .allMatch(
            finding ->
                finding.verdict() == Verdict.UNKNOWN || finding.verdict() == Verdict.NOT_ENGAGED);
  }

  @Property(tries = 15, seed = "20221206", shrinking = ShrinkingMode.OFF)
  void anEngagedFindingRestsOnAGradedAccountThatIsNoPartysOwn(@ForAll long seed) {
    SituationView view = random(seed);
    for (Finding finding : Findings.of(view)) {
      if (finding.verdict() == Verdict.ENGAGED) {
        assertThat(finding.evidence())
            .anySatisfy(
                cited ->
                    assertThat(
                            cited.startsWith("report/")
                                && view.report(cited.substring("report/".length()))
                                    .filter(Accounts::certain)
                                    .isPresent())
                        .isTrue());
        assertThat(finding.confidence().independent()).isPositive();
      }
    }
  }

  @Property(tries = 8, seed = "20221207", shrinking = ShrinkingMode.OFF)
  void theSameRecordGivesTheSame(@ForAll long seed) {
    SituationView view = random(seed);
    assertThat(Findings.of(view)).isEqualTo(Findings.of(view));
    assertThat(Factors.of(view)).isEqualTo(Factors.of(view));
  }

  @Property(tries = 12, seed = "20221208", shrinking = ShrinkingMode.OFF)
  void publicFindingsCiteNoProtectedSource(@ForAll long seed) {
    SituationView view = random(seed);
    Set<String> hidden = new TreeSet<>();
    view.reports().stream()
        .filter(report -> report.source().equals("witness"))
        .forEach(report -> hidden.add("report/" + report.id()));
    for (Finding finding : Findings.toldInPublic(view, Standards.shipped())) {
      assertThat(finding.evidence()).noneMatch(hidden::contains);
    }
    for (FactorReading factor : Factors.toldInPublic(view, Standards.shipped())) {
      assertThat(factor.evidence()).noneMatch(hidden::contains);
    }
  }

  /** The same story with the two states changing places, and any number of years later. */
  private static List<String> story(String one, String other, int year) {
    SampleDesk desk = SampleDesk.ready();
    desk.file(law("law-conflict-international", one, other));
    desk.file(law("law-ap1-strand", one, other));
    desk.file(law("law-gc4-strand", one, other));
    desk.incident(
        "i-1",
        desk.report("r-1")
            .what(EventKind.SHELLING)
            .figure(Measure.CIVILIANS_KILLED, "12")
            .happened(year + "-03-03")
            .available(year + "-03-04")
            .blames(one));
    desk.incident(
        "i-2",
        desk.report("r-2")
            .what(EventKind.DEPRIVATION)
            .figure(Measure.AID_HELD_TONNES, "400")
            .happened(year + "-04-03")
            .available(year + "-04-04")
            .blames(one),
        desk.report("r-3")
            .by("north")
            .happened(year + "-04-03")
            .available(year + "-04-05")
            .positionOf(one));
    return Findings.of(desk.view(year + "-12-31")).stream()
        .map(
            finding ->
                finding.key() + finding.verdict() + finding.confidence() + finding.likelihood())
        .toList();
  }

  private static Agreement law(String id, String... parties) {
    return new Agreement(
        id,
        Samples.SITUATION,
        Samples.label(id),
        List.of(parties),
        Optional.empty(),
        Optional.of(Samples.time("2001-01-01/..")),
        Samples.available("2001-01-01"),
        "press",
        List.of());
  }

  @Test
  void whoIsWhoAndWhichDecadeItIsChangeNothing() {
    List<String> told = story("northland", "southland", 2021);
    assertThat(told)
        .filteredOn(line -> line.contains("DISPUTED") || line.contains("/51(4)ENGAGED"))
        .hasSizeGreaterThan(3);
    assertThat(story("southland", "northland", 2021)).isEqualTo(told);
    assertThat(story("northland", "southland", 2031)).isEqualTo(told);
  }
}
