package org.tocsin.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Situation;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;

class EnterCaseTest {

  private final SampleDesk desk = SampleDesk.ready();

  private List<String> refusals(Fact... facts) {
    return desk.refusals(EnterCase.of(facts), SampleDesk.ANALYST);
  }

  private static Situation named(String id) {
    Situation plain = Samples.situation();
    return new Situation(
        id,
        plain.name(),
        plain.population(),
        plain.people(),
        plain.area(),
        plain.places(),
        plain.lifelines(),
        plain.actors(),
        plain.ties(),
        plain.recommendations(),
        false);
  }

  @Test
  void allOfItIsRecordedOrNothingAndEveryProblemIsTold() {
    long before = desk.entries().size();
    List<String> problems =
        refusals(
            new RecordFact.Filed(Samples.incident("i-1")),
            new RecordFact.Filed(
                desk.report("r-1").by("nobody").at("nowhere").blames("noone").report()),
            new RecordFact.Withdrawn(RecordKind.REPORT, "r-0", Optional.empty()));
    assertThat(problems)
        .containsExactly(
            "record.unknown-reference",
            "record.unknown-part",
            "record.unknown-part",
            "record.not-filed");
    assertThat(desk.entries().size()).isEqualTo(before);
    assertThat(desk.state().record(RecordKind.INCIDENT, "i-1")).isEmpty();
  }

  @Test
  void aRecordMayReferToOneThatComesBeforeItInTheSameImport() {
    assertThat(
            refusals(
                new RecordFact.Filed(Samples.incident("i-1")),
                new RecordFact.Filed(desk.report("r-1").report()),
                new JudgementFact.ReportLinked("i-1", "r-1", Optional.empty()),
                new JudgementFact.ReadingAdopted("i-1", "what", "r-1", desk.vault().text("why"))))
        .isEmpty();
  }

  @Test
  void nothingIsFiledTwiceLinkedTwiceOrUnlinkedTwice() {
    desk.incident("i-1", desk.report("r-1"));
    assertThat(refusals(new RecordFact.Filed(Samples.incident("i-1"))))
        .containsExactly("record.already-filed");
    assertThat(refusals(new JudgementFact.ReportLinked("i-1", "r-1", Optional.empty())))
        .containsExactly("link.already-linked");
    desk.unlink("i-1", "r-1");
    assertThat(refusals(new JudgementFact.ReportUnlinked("i-1", "r-1", Optional.empty())))
        .containsExactly("link.not-linked");
    assertThat(
            refusals(
                new JudgementFact.ReadingAdopted("i-1", "what", "r-1", desk.vault().text("why"))))
        .containsExactly("reading.account-not-linked");
    assertThat(refusals(new JudgementFact.ReadingReleased("i-1", "mood", Optional.empty())))
        .containsExactly("reading.unknown-field");
  }

  @Test
  void aRecordStaysInItsSituationEvenWhereItIsFiledAgain() {
    desk.file(named("elsewhere"));
    desk.file(Samples.incident("i-1"));
    Incident moved = new Incident("i-1", "elsewhere", Samples.label("Moved"));
    assertThat(refusals(new RecordFact.Corrected(moved, Optional.empty())))
        .containsExactly("record.moved");
    assertThat(
            refusals(
                new RecordFact.Withdrawn(RecordKind.INCIDENT, "i-1", Optional.empty()),
                new RecordFact.Filed(moved)))
        .containsExactly("record.moved");
    assertThat(
            refusals(
                new RecordFact.Filed(Samples.incident("i-2")),
                new RecordFact.Withdrawn(RecordKind.INCIDENT, "i-2", Optional.empty()),
                new RecordFact.Filed(new Incident("i-2", "elsewhere", Samples.label("Moved")))))
        .containsExactly("record.moved");
    desk.withdraw(RecordKind.INCIDENT, "i-1");
    assertThat(refusals(new RecordFact.Filed(Samples.incident("i-1")))).isEmpty();
  }

  @Test
  void anAccountOfOneSituationIsNoAccountOfAnothersIncident() {
    desk.file(named("elsewhere"));
    desk.file(new Incident("i-1", "elsewhere", Samples.label("There")));
    desk.file(desk.report("r-1").report());
    assertThat(refusals(new JudgementFact.ReportLinked("i-1", "r-1", Optional.empty())))
        .containsExactly("link.other-situation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1a", "A", "a_b", "a b", "é", "../a", "a/b"})
  void anIdIsOfTheNarrowAlphabet(String id) {
    assertThat(refusals(new RecordFact.Filed(Samples.incident(id))))
        .containsExactly("record.bad-id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a--b", "a-", "a1234567890123456789012345678901234567890123456789012345678901234"})
  void aSituationsIdCanStandInPublicNames(String id) {
    assertThat(refusals(new RecordFact.Filed(named(id)))).containsExactly("record.bad-id");
    assertThat(refusals(new RecordFact.Filed(named("a-b")))).isEmpty();
  }

  @Test
  void factsOfTheDeskItselfAreNoPartOfACase() {
    assertThatThrownBy(() -> EnterCase.of(new DeskFact.PersonLeft(SampleDesk.ANALYST)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
