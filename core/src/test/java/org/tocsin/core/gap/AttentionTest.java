package org.tocsin.core.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.core.gap.Attention.Verdict;
import org.tocsin.core.model.Coverage;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;
import org.tocsin.core.text.Catalogue;

class AttentionTest {

  private final SampleDesk desk = SampleDesk.ready();
  private int counts;

  private void happens(String id, String when, EventKind what, int grade) {
    desk.incident(
        "i-" + id,
        desk.report("r-" + id)
            .happened(when)
            .available("2020-01-01")
            .what(what)
            .credibility(grade));
  }

  private void count(String source, String period, long articles, String... incidents) {
    counts++;
    desk.file(
        new Coverage(
            "c-" + counts,
            Samples.SITUATION,
            Samples.time(period),
            Samples.available("2020-01-01"),
            source,
            articles,
            Optional.empty(),
            List.of(incidents)));
  }

  private Attention attention() {
    return Attention.of(desk.view("2023-12-31"));
  }

  /** A threat in January, a restriction in February, a detention in March, killings in April. */
  private void fourMonths(int grade) {
    happens("1", "2023-01-10", EventKind.THREAT, 2);
    happens("2", "2023-02-10", EventKind.RESTRICTION, 2);
    happens("3", "2023-03-10", EventKind.DETENTION, 2);
    happens("4", "2023-04-10", EventKind.KILLING, grade);
  }

  /**
   * Articles by month; April's rank by severity is 4 of 4, and a quarter of four ranks is one, so
   * April’s articles have to rank below third to be fewer than expected; as many each month are.
   */
  @ParameterizedTest
  @CsvSource({
    "31, 28, 62, 300, IN_LINE",
    "31, 28, 310, 60, IN_LINE",
    "31, 280, 310, 60, LESS",
    "310, 280, 310, 6, LESS",
    "31, 28, 31, 30, LESS"
  })
  void theLatestGraveMonthIsHeldAgainstTheOthers(
      long january, long february, long march, long april, Verdict expected) {
    fourMonths(2);
    count("press", "2023-01", january);
    count("press", "2023-02", february);
    count("press", "2023-03", march);
    count("press", "2023-04", april);
    assertThat(attention().verdict()).isEqualTo(expected);
  }

  @Test
  void whatIsShownCanBeCountedByHand() {
    fourMonths(2);
    count("press", "2023-01", 62);
    count("press", "2023-02", 280);
    count("press", "2023-03", 93);
    count("press", "2023-04", 10);
    CoverageCounts found = attention().counts().get(0);
    assertThat(found.latest().orElseThrow().coverage()).isEqualTo("c-4");
    assertThat(found.latest().orElseThrow().rate()).isCloseTo(10, within(1e-9));
    assertThat(found.units())
        .extracting(CoverageCounts.Unit::articlesRank)
        .containsExactly(4, 8, 6, 2);
    assertThat(found.units())
        .extracting(CoverageCounts.Unit::severityRank)
        .containsExactly(2, 4, 6, 8);
    assertThat(found.latest().orElseThrow().asFew()).isEqualTo(0.25);
    // Differences of rank 1, 2, 0 and 3: 1 - 6 * 14 / (4 * 15).
    assertThat(found.rank().rho()).isCloseTo(-0.4, within(1e-12));
    assertThat(found.median()).isCloseTo(75, within(1e-9));
    assertThat(attention().evidence())
        .containsExactly("coverage/c-1", "coverage/c-2", "coverage/c-3", "coverage/c-4");
    assertThat(Catalogue.in("en").say(attention().statement()))
        .contains("less")
        .contains("10")
        .contains("75");
  }

  @Test
  void anUngradedKillingDecidesNothing() {
    fourMonths(5);
    count("press", "2023-01", 62);
    count("press", "2023-02", 280);
    count("press", "2023-03", 310);
    count("press", "2023-04", 10);
    // By graded accounts alone March is the latest grave month, and was covered in line.
    assertThat(attention().verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(attention().counts().get(0).latest().orElseThrow().verdict())
        .isEqualTo(Verdict.LESS);
  }

  @Test
  void withoutCountsOrWithFewNothingIsSaid() {
    fourMonths(2);
    assertThat(attention().verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(attention().statement().key()).isEqualTo("attention.unknown");
    count("press", "2023-02", 280);
    count("press", "2023-03", 93);
    count("press", "2023-04", 0);
    assertThat(attention().verdict()).isEqualTo(Verdict.UNKNOWN);
    count("press", "2023-05/..", 900);
    assertThat(attention().unusable()).containsExactly("c-4");
  }

  @Test
  void countsOfDifferentSourcesAreNeverMixedAndMustAgree() {
    fourMonths(2);
    for (String source : List.of("press", "wire")) {
      boolean many = source.equals("wire");
      count(source, "2023-01", 10);
      count(source, "2023-02", 20);
      count(source, "2023-03", 30);
      count(source, "2023-04", many ? 400 : 1);
    }
    assertThat(attention().counts())
        .extracting(CoverageCounts::verdict)
        .containsExactlyInAnyOrder(Verdict.LESS, Verdict.IN_LINE);
    assertThat(attention().verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void countsOfIncidentsAreHeldAgainstThoseOfIncidents() {
    fourMonths(2);
    count("press", "2023-01-10/2023-01-16", 40, "i-1");
    count("press", "2023-02-10/2023-02-16", 30, "i-2");
    count("press", "2023-03-10/2023-03-16", 20, "i-3");
    count("press", "2023-04-10/2023-04-16", 5, "i-4");
    count("press", "2023-04", 7000);
    Attention attention = attention();
    assertThat(attention.counts()).hasSize(2);
    assertThat(attention.verdict()).isEqualTo(Verdict.LESS);
    assertThat(attention.telling().orElseThrow().rank().rho()).isEqualTo(-1);
    assertThat(attention.telling().orElseThrow().rank().opposed().value())
        .isCloseTo(1 / 24.0, within(1e-12));
  }

  @Test
  void aLesserEventThatIsCoveredMostIsCoveredMore() {
    happens("1", "2023-01-10", EventKind.MASS_KILLING, 2);
    happens("2", "2023-02-10", EventKind.KILLING, 2);
    happens("3", "2023-03-10", EventKind.ASSAULT, 2);
    happens("4", "2023-04-10", EventKind.LIFELINE_CLOSED, 2);
    count("press", "2023-01", 10);
    count("press", "2023-02", 20);
    count("press", "2023-03", 30);
    count("press", "2023-04", 400);
    assertThat(attention().verdict()).isEqualTo(Verdict.MORE);
  }
}
