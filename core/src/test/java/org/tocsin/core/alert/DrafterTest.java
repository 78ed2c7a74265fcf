package org.tocsin.core.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.assess.Assessor;
import org.tocsin.core.assess.LevelTable;
import org.tocsin.core.fact.AlertFact;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.sample.RandomCase;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.view.AsOf;
import org.tocsin.notice.MessageType;
import org.tocsin.notice.Notice;
import org.tocsin.notice.Reference;
import org.tocsin.notice.SectionKind;
import org.tocsin.notice.TranslationState;

class DrafterTest {

  private static Optional<Draft> draft(SampleDesk desk, AsOf asOf) {
    return Drafter.draft(new Assessor(LevelTable.standard()).assess(desk.view(asOf)));
  }

  private static SampleDesk corridor() {
    SampleDesk desk = SampleDesk.ready();
    desk.file(Samples.agreement());
    desk.incident(
        "i-1",
        desk.report("r-1")
            .what(EventKind.LIFELINE_CLOSED)
            .at("ford")
            .lifeline("causeway", LifelineEffect.CLOSES)
            .blames("northland"),
        desk.report("r-2")
            .by("wire")
            .what(EventKind.LIFELINE_CLOSED)
            .lifeline("causeway", LifelineEffect.CLOSES)
            .blames("league"),
        desk.report("r-3").by("north").positionOf("northland").says("It was a protest."));
    return desk;
  }

  @Test
  void aSentenceWithoutEvidenceCannotBeMade() {
    assertThatThrownBy(
            () -> Draft.Line.says(SectionKind.WHAT_HAPPENED, Phrase.of("any"), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> Draft.Line.written(SectionKind.PATTERN, new TreeMap<>(), List.of("report/r-1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whereNothingHappenedThereIsNothingToDraft() {
    SampleDesk desk = SampleDesk.ready();
    desk.incident("i-1", desk.report("r-1").what(EventKind.CEASEFIRE));
    assertThat(Drafter.draft(desk.assess("2022-12-05"))).isEmpty();
  }

  @Property(tries = 15, seed = "41", shrinking = ShrinkingMode.OFF)
  void everySentenceRestsOnWhatItsViewHolds(@ForAll long seed) {
    SampleDesk desk = RandomCase.desk(seed, 90);
    for (int month = 3; month < 20; month += 4) {
      AsOf asOf = AsOf.day(LocalDate.parse("2022-01-01").plusMonths(month));
      Assessment assessment = new Assessor(LevelTable.standard()).assess(desk.view(asOf));
      Drafter.draft(assessment)
          .ifPresent(
              draft -> {
                assertThat(Drafter.draft(assessment)).contains(draft);
                PublicEvidenceList evidence =
                    new PublicEvidenceList(draft, assessment.view(), asOf.cutoff());
                draft
                    .sentences()
                    .forEach(line -> assertThat(evidence.keys(line.evidence())).isNotNull());
              });
    }
  }

  @Test
  void anAccountThatIsWithdrawnTakesItsSentencesWithIt() {
    SampleDesk desk = corridor();
    AlertSample alerts = new AlertSample(desk);
    String revision = alerts.open("2022-12-05");
    Draft before = alerts.draft("2022-12-05");
    String said = alerts.notice(revision, "2022-12-05").original().toString();
    assertThat(said).contains("The wire", "statement of r-2", "Harbour League");
    desk.withdraw(RecordKind.REPORT, "r-2");
    Draft after = alerts.draft("2022-12-05");
    assertThat(evidence(before)).contains("report/r-2");
    assertThat(evidence(after)).contains("report/r-1").doesNotContain("report/r-2");
    assertThat(alerts.notice(revision, "2022-12-05").original().toString())
        .doesNotContain("The wire", "statement of r-2", "Harbour League");
    assertThat(after.accused()).containsExactly("northland");
  }

  @Property(tries = 12, seed = "42", shrinking = ShrinkingMode.OFF)
  void whateverAccountIsWithdrawnNothingCitesItAnyMore(@ForAll long seed) {
    SampleDesk desk = RandomCase.desk(seed, 80);
    AsOf asOf = AsOf.day(LocalDate.parse("2023-06-01"));
    List<String> cited = new ArrayList<>();
    draft(desk, asOf)
        .ifPresent(
            draft ->
                evidence(draft).stream()
                    .filter(reference -> reference.startsWith("report/"))
                    .forEach(cited::add));
    for (String reference : cited) {
      desk.withdraw(RecordKind.REPORT, reference.substring("report/".length()));
      draft(desk, asOf).ifPresent(draft -> assertThat(evidence(draft)).doesNotContain(reference));
    }
  }

  private static Set<String> evidence(Draft draft) {
    Set<String> all = new TreeSet<>();
    draft.sentences().forEach(line -> all.addAll(line.evidence()));
    draft.requests().forEach(request -> all.addAll(request.evidence()));
    return all;
  }

  @Test
  void peopleWhomNobodyIdentifiedAreNotAskedForAPosition() {
    SampleDesk desk = SampleDesk.ready();
    desk.incident(
        "i-1", desk.report("r-1").what(EventKind.KILLING).blames("unknown-men").blames("league"));
    assertThat(draft(desk, AsOf.day(LocalDate.parse("2022-12-05"))).orElseThrow().accused())
        .containsExactly("league");
  }

  @Test
  void aRecommendationWithoutGroundsIsNotMade() {
    SampleDesk desk = SampleDesk.ready();
    desk.incident("i-1", desk.report("r-7").what(EventKind.KILLING));
    AsOf asOf = AsOf.day(LocalDate.parse("2022-12-05"));
    assertThat(draft(desk, asOf).orElseThrow().requests()).isEmpty();
    desk.file(Samples.agreement());
    assertThat(draft(desk, asOf).orElseThrow().requests())
        .singleElement()
        .satisfies(request -> assertThat(request.evidence()).containsExactly("agreement/treaty"));
  }

  @Test
  void bothPartiesAccountsAndThePositionStandInTheNotice() {
    AlertSample alerts = new AlertSample(corridor());
    String position =
        alerts
            .notice(alerts.open("2022-12-05"), "2022-12-05")
            .original()
            .section(SectionKind.POSITION)
            .toString();
    assertThat(position)
        .contains("It was a protest.", "Northland", "No position of Harbour League");
  }

  @Test
  void revisionsListTheirLineageAndLaterAlertsCiteTheLastRevision() {
    AlertSample alerts = new AlertSample(corridor());
    String first = alerts.open("2022-12-05");
    Notice one = alerts.issue(first, "2022-12-05");
    assertThat(one.type()).isEqualTo(MessageType.ALERT);
    assertThat(one.lineage()).isEmpty();
    Notice two =
        alerts.issue(alerts.revise(first, AlertFact.Purpose.UPDATE, "2022-12-06"), "2022-12-06");
    assertThat(two.lineage()).extracting(Reference::id).containsExactly(one.id());
    assertThat(two.original().section(SectionKind.CHANGES).toString())
        .contains("updates the alert");
    Notice other = alerts.issue(alerts.open("2022-12-07"), "2022-12-07");
    assertThat(other.cites()).containsExactly(two.reference());
    Notice cancelled =
        alerts.issue(alerts.revise(first, AlertFact.Purpose.CANCEL, "2022-12-07"), "2022-12-07");
    assertThat(cancelled.type()).isEqualTo(MessageType.CANCEL);
    assertThat(cancelled.lineage()).hasSize(2);
    assertThat(cancelled.cites()).isEmpty();
  }

  @Test
  void aTranslationNobodyReviewedSaysSo() {
    AlertSample alerts = new AlertSample(corridor());
    Notice notice = alerts.issue(alerts.open("2022-12-05"), "2022-12-05");
    assertThat(notice.versions())
        .extracting(version -> version.state())
        .containsExactly(
            TranslationState.ORIGINAL, TranslationState.REVIEWED, TranslationState.UNREVIEWED);
  }

  @Test
  void laterJudgementsThatWereAppliedAreSaidAloud() {
    SampleDesk desk = SampleDesk.ready(Instant.parse("2026-01-01T00:00:00Z"));
    desk.incident("i-1", desk.report("r-1").what(EventKind.KILLING));
    AlertSample alerts = new AlertSample(desk);
    Notice notice = alerts.notice(alerts.open("2022-12-05"), "2022-12-05");
    assertThat(notice.knownTo().laterJudgementsApplied()).isTrue();
    assertThat(notice.original().section(SectionKind.METHOD).toString())
        .contains("and are applied");
    Report late = desk.report("r-2").available("2023-01-01").report();
    desk.file(late);
    assertThat(alerts.notice("strand-001", "2022-12-05").versions()).isEqualTo(notice.versions());
  }
}
