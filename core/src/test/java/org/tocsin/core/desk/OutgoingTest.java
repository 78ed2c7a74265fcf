package org.tocsin.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.core.fact.AlertFact;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;

class OutgoingTest {

  private static final String ALERT = "strand-001";
  private static final String NEXT = "strand-001-r2";
  private static final Instant CUTOFF = Instant.parse("2019-01-01T00:00:00Z");

  private SampleDesk desk = SampleDesk.ready();
  private Sealed draft = desk.vault().seal("the draft");
  private SealedText why = desk.vault().text("until they are told");

  @BeforeEach
  void aDraft() {
    desk = SampleDesk.ready();
    draft = desk.vault().seal("the draft");
    why = desk.vault().text("until they are told");
    desk.must(new AlertCommand.Draft(Samples.SITUATION, draft, CUTOFF, 1), SampleDesk.ANALYST);
  }

  private void issue(String revision) {
    desk.must(
        new AlertCommand.Approve(revision, draft.commitment(), List.of(), Optional.empty()),
        SampleDesk.REVIEWER);
    desk.must(
        new AlertCommand.Issue(revision, List.of(), desk.vault().seal("notice"), "sha256:00"),
        SampleDesk.SIGNER);
  }

  private void publish() {
    desk.must(
        new DeskCommand.RecordPublication("sha256:01", desk.state().position(), "checkpoint"),
        SampleDesk.SIGNER);
  }

  private AlertCommand until(Instant instant) {
    return new AlertCommand.Embargo(ALERT, instant, why);
  }

  private Instant in(int hours) {
    return desk.now().plus(Duration.ofHours(hours));
  }

  private Outgoing at(Instant instant) {
    return Outgoing.at(desk.state(), instant);
  }

  @Test
  void aNoticeWaitsUntilItsEmbargoHasPassedToTheSecond() {
    Instant end = in(48);
    desk.must(until(end), SampleDesk.ANALYST);
    assertThat(at(desk.now()).waiting()).as("nothing is issued yet").isEmpty();
    assertThat(at(desk.now()).waitsUntil(file(ALERT))).contains(end);
    issue(ALERT);
    assertThat(at(end.minusSeconds(1)).out()).isEmpty();
    assertThat(at(end.minusSeconds(1)).waiting()).containsEntry(ALERT, end);
    assertThat(at(end).out()).containsExactly(ALERT);
    assertThat(at(end).waiting()).isEmpty();
    assertThat(file(ALERT).publicFrom()).contains(end);
  }

  @Test
  void whatCitesAWaitingNoticeWaitsWithIt() {
    Instant end = in(48);
    desk.must(until(end), SampleDesk.ANALYST);
    issue(ALERT);
    desk.must(
        new AlertCommand.Revise(ALERT, AlertFact.Purpose.UPDATE, draft, CUTOFF, 1),
        SampleDesk.ANALYST);
    assertThat(at(desk.now()).waitsUntil(file(NEXT))).contains(end);
    issue(NEXT);
    assertThat(at(desk.now()).waiting()).containsEntry(NEXT, end);
    assertThat(at(end).out()).containsExactly(ALERT, NEXT);
  }

  @Test
  void whoPreparesAnAlertSetsAnEmbargoAndASignerAloneMovesOrLiftsIt() {
    desk.must(until(in(48)), SampleDesk.ANALYST);
    assertThat(desk.refusals(until(in(72)), SampleDesk.ANALYST))
        .containsExactly("desk.not-entitled");
    AlertCommand lift = new AlertCommand.LiftEmbargo(ALERT, why);
    assertThat(desk.refusals(lift, SampleDesk.ANALYST)).containsExactly("desk.not-entitled");
    Instant later = in(72);
    desk.must(until(later), SampleDesk.SIGNER);
    assertThat(at(desk.now()).waitsUntil(file(ALERT))).contains(later);
    issue(ALERT);
    long before = desk.state().position();
    desk.must(lift, SampleDesk.SIGNER);
    assertThat(desk.state().position()).as("lifting is an entry").isEqualTo(before + 1);
    assertThat(file(ALERT).embargo().orElseThrow().lifted()).isTrue();
    assertThat(at(in(1)).out()).containsExactly(ALERT);
    assertThat(desk.refusals(lift, SampleDesk.SIGNER)).containsExactly("alert.no-embargo");
    assertThat(file(ALERT).publicFrom()).contains(file(ALERT).embargo().orElseThrow().until());
  }

  @Test
  void onlyASignerHoldsBackWhatIsIssuedAndNobodyWhatIsPublic() {
    issue(ALERT);
    assertThat(desk.refusals(until(in(48)), SampleDesk.ANALYST))
        .containsExactly("desk.not-entitled");
    assertThat(desk.refusals(until(desk.now()), SampleDesk.SIGNER))
        .containsExactly("alert.embargo-past");
    publish();
    assertThat(Outgoing.published(desk.state(), ALERT)).isTrue();
    assertThat(desk.refusals(until(in(48)), SampleDesk.SIGNER))
        .containsExactly("alert.already-public");
  }

  @Test
  void aPublicationWithoutAWaitingNoticeIsNotTakenToHaveHadIt() {
    issue(ALERT);
    desk.must(until(in(48)), SampleDesk.SIGNER);
    publish();
    assertThat(Outgoing.published(desk.state(), ALERT)).isFalse();
    desk.must(new AlertCommand.LiftEmbargo(ALERT, why), SampleDesk.SIGNER);
    assertThat(Outgoing.published(desk.state(), ALERT)).as("it was not published since").isFalse();
    publish();
    assertThat(Outgoing.published(desk.state(), ALERT)).isTrue();
  }

  private AlertFile file(String revision) {
    return desk.state().alert(revision).orElseThrow();
  }
}
