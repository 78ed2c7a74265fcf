package org.tocsin.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.model.Coverage;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Recommendation;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Ruling;
import org.tocsin.core.model.Situation;
import org.tocsin.core.sample.ReportSample;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;
import org.tocsin.notice.Level;
import org.tocsin.notice.Notice;
import org.tocsin.notice.Section;
import org.tocsin.notice.SectionKind;
import org.tocsin.notice.Sentence;

/**
 * What an alert says of series, ladder, gap, attention, lifelines and leverage rests on what named
 * sources tell: each sentence has its evidence, and what a protected account adds to the reasoning
 * tips no sentence.
 */
class PublicReasoningTest {

  private static final String DAY = "2022-12-05";

  private SampleDesk desk = SampleDesk.ready();

  @BeforeEach
  void aDesk() {
    desk = SampleDesk.ready(Instant.parse("2022-12-06T00:00:00Z"));
    desk.file(Samples.agreement());
  }

  private Notice notice() {
    AlertSample alerts = new AlertSample(desk);
    return alerts.notice(alerts.open(DAY), DAY);
  }

  private static List<String> said(Notice notice, SectionKind kind) {
    return notice.original().sections().stream()
        .filter(section -> section.kind() == kind)
        .map(Section::sentences)
        .flatMap(List::stream)
        .map(Sentence::text)
        .toList();
  }

  /** Closed by day, told by the press. */
  private ReportSample closing(String id, String day) {
    return desk.report(id)
        .happened(day)
        .available(day)
        .what(EventKind.LIFELINE_CLOSED)
        .at("ford")
        .lifeline("causeway", LifelineEffect.CLOSES)
        .blames("northland");
  }

  private ReportSample hidden(String id, EventKind kind) {
    return desk.report(id).by("witness").what(kind).credibility(1);
  }

  @Test
  void anAlertTellsOfSeriesCutOffsTheGapAttentionAndLeverageWithTheirEvidence() {
    desk.incident("i-1", closing("r-1", "2022-11-01"));
    desk.incident("i-2", closing("r-2", "2022-11-15"));
    desk.incident("i-3", closing("r-3", "2022-12-03"));
    Situation plain = Samples.situation();
    desk.correct(
        plain.advising(
            List.of(
                plain.recommendations().get(0),
                new Recommendation(
                    "rec-ally",
                    Samples.label("Government of Southland"),
                    Optional.of("southland"),
                    Samples.label("Ask its ally to open the causeway"),
                    3,
                    List.of("r-3")))));
    Notice notice = notice();
    assertThat(said(notice, SectionKind.PATTERN))
        .anyMatch(text -> text.contains("one series (obstruction and Causeway)"))
        .anyMatch(text -> text.contains("took effect") && text.contains("Treaty of the Causeway"));
    assertThat(said(notice, SectionKind.POPULATION))
        .anyMatch(text -> text.contains("people in Harbour") && text.contains("Person-hours: "));
    assertThat(said(notice, SectionKind.RESPONSE))
        .anyMatch(text -> text.startsWith("Incidents at rung 3 or above"))
        .anyMatch(text -> text.startsWith("Why Southland may be heard by Northland"));
    assertThat(notice.recommendations().get(0).toString()).contains("Southland");
    notice
        .versions()
        .forEach(
            version ->
                version.sections().stream()
                    .filter(section -> !section.kind().procedural())
                    .flatMap(section -> section.sentences().stream())
                    .forEach(sentence -> assertThat(sentence.evidence()).isNotEmpty()));
  }

  @Test
  void attentionIsToldByTheCountsOfNamedSourcesAlone() {
    assertThat(said(covered("press", 9, 9, 9, 9, 9, 900), SectionKind.PATTERN))
        .anyMatch(text -> text.startsWith("By the counts on record"));
    Notice hidden = covered("witness", 9, 9, 9, 9, 9, 900);
    Notice without = covered("press");
    for (SectionKind kind : SectionKind.values()) {
      // How many judgements were applied is a count, and the witness was graded.
      if (kind != SectionKind.METHOD) {
        assertThat(said(hidden, kind)).isEqualTo(said(without, kind));
      }
    }
    assertThat(hidden.evidence()).isEqualTo(without.evidence());
  }

  /** Six closings by day, and how many articles that source counted of each. */
  private Notice covered(String source, long... articles) {
    aDesk();
    for (int i = 1; i <= 6; i++) {
      desk.incident("i-" + i, closing("r-" + i, "2022-11-0" + i));
    }
    for (int i = 1; i <= articles.length; i++) {
      count("c-" + i, source, articles[i - 1], "i-" + i);
    }
    return notice();
  }

  private void count(String id, String source, long articles, String incident) {
    desk.file(
        new Coverage(
            id,
            Samples.SITUATION,
            Samples.time("2022-11"),
            Samples.available("2022-12-01"),
            source,
            articles,
            Optional.empty(),
            List.of(incident)));
  }

  /** The same named accounts, once with one protected account and once with another. */
  private void assertToldAlike(
      UnaryOperator<ReportSample> one, UnaryOperator<ReportSample> other, EventKind kind) {
    Notice first = with(one, kind);
    Notice second = with(other, kind);
    assertThat(second.level()).isEqualTo(first.level());
    assertThat(second.versions()).isEqualTo(first.versions());
    assertThat(second.places()).isEqualTo(first.places());
    assertThat(second.recommendations()).isEqualTo(first.recommendations());
  }

  private Notice with(UnaryOperator<ReportSample> detail, EventKind kind) {
    aDesk();
    desk.incident("i-1", desk.report("r-1").what(EventKind.KILLING).happened("2022-11-20"));
    desk.incident("i-2", desk.report("r-2").what(EventKind.KILLING).happened("2022-11-25"));
    desk.incident(
        "i-3",
        desk.report("r-3").what(kind).happened("2022-12-03").at("ford").credibility(4),
        detail.apply(hidden("r-4", kind)));
    return notice();
  }

  @Test
  void aPlaceOfWhichAProtectedAccountAloneTellsMakesNoSeriesInPublic() {
    assertToldAlike(
        account -> account.at("mill"), account -> account.at("harbour"), EventKind.KILLING);
  }

  @Test
  void figuresOfAProtectedAccountReachNoCountOfTheDead() {
    assertToldAlike(
        account -> account.figure(Measure.CIVILIANS_KILLED, "900"),
        account -> account.figure(Measure.CIVILIANS_KILLED, "1"),
        EventKind.KILLING);
  }

  @Test
  void aMassKillingByAProtectedFigureRaisesTheLevelAndSaysNoMore() {
    Notice notice =
        with(
            account -> account.blames("northland").figure(Measure.CIVILIANS_KILLED, "1500"),
            EventKind.KILLING);
    assertThat(notice.level()).isEqualTo(Level.EMERGENCY);
    assertThat(notice.versions().toString())
        .doesNotContain("1,000, the count that defines", "1500", "1,500");
    assertThat(said(notice, SectionKind.METHOD))
        .anyMatch(text -> text.contains("tells nothing closer: 1."));
  }

  @Test
  void aLifelineThatAProtectedAccountAloneClosesIsInNoSentence() {
    Notice notice =
        with(account -> account.lifeline("causeway", LifelineEffect.CLOSES), EventKind.KILLING);
    assertThat(notice.level()).isEqualTo(Level.RED_FLAG);
    assertThat(notice.versions().toString())
        .doesNotContain("Causeway was closed", "is closed and not known", "are cut off")
        .doesNotContain("people in Harbour", "a lifeline the desk does not publish")
        .doesNotContain("obstruction", "Treaty of the Causeway, 4");
    assertThat(said(notice, SectionKind.WOULD_CHANGE)).noneMatch(text -> text.contains("cut off"));
    assertThat(said(notice, SectionKind.METHOD))
        .anyMatch(text -> text.contains("tells nothing closer: 1."));
  }

  @Test
  void complianceOfWhichAProtectedSourceAloneTellsEasesNothingInPublic() {
    String rate = "Demands on record with a deadline that has passed: 1.";
    assertThat(eased("press")).anyMatch(text -> text.startsWith(rate) && text.endsWith(": 100."));
    assertThat(eased("witness"))
        .noneMatch(text -> text.endsWith("in full, by what sources say: 100."));
  }

  /** What an alert says where an answer was heeded by this source's word. */
  private List<String> eased(String source) {
    aDesk();
    for (int i = 1; i <= 3; i++) {
      desk.incident(
          "i-" + i, desk.report("r-" + i).what(EventKind.KILLING).happened("2022-11-2" + i));
    }
    Response open =
        Samples.response("resp", Response.Instrument.RESOLUTION, "2022-11-25", desk.vault());
    desk.file(
        new Response(
            open.id(),
            open.situation(),
            open.by(),
            open.instrument(),
            open.to(),
            open.happened(),
            open.available(),
            open.source(),
            List.of("i-3"),
            Optional.of(Samples.label("Withdraw")),
            Optional.of(java.time.LocalDate.parse("2022-12-01")),
            List.of(
                new Response.Compliance(
                    Response.Verdict.YES, source, Samples.available("2022-12-02"))),
            open.statement()));
    Notice notice = notice();
    return notice.original().sections().stream()
        .flatMap(section -> section.sentences().stream())
        .map(Sentence::text)
        .toList();
  }

  @Test
  void aRejectedFindingIsNotToldAsEngaged() {
    desk.incident("i-1", closing("r-1", "2022-11-15"));
    desk.incident("i-2", closing("r-2", "2022-12-03"));
    hiddenToo();
    assertThat(notice().toString()).contains("Treaty of the Causeway, 4 (Northland keeps");
    desk.enter(
        new JudgementFact.FindingJudged(
            Samples.SITUATION,
            "treaty/4",
            Ruling.REJECTED,
            Optional.empty(),
            desk.vault().text("why")));
    assertThat(notice().toString()).doesNotContain("Treaty of the Causeway, 4 (Northland keeps");
  }

  @Test
  void thatAPersonPutAnIncidentIntoASeriesIsNotToldWhereItMayRestOnAProtectedAccount() {
    desk.incident("i-1", closing("r-1", "2022-11-15"));
    desk.incident(
        "i-2", desk.report("r-2").what(EventKind.KILLING).happened("2022-12-03"), closed("r-3"));
    desk.enter(
        new JudgementFact.SeriesJudged(
            Samples.SITUATION, "obstruction/causeway", "i-2", true, desk.vault().text("why")));
    assertThat(said(notice(), SectionKind.PATTERN)).noneMatch(text -> text.contains("series"));
  }

  private ReportSample closed(String id) {
    return hidden(id, EventKind.KILLING).lifeline("causeway", LifelineEffect.CLOSES);
  }

  private void hiddenToo() {
    desk.incident("i-9", hidden("r-9", EventKind.DETENTION).happened("2022-12-01"));
  }
}
