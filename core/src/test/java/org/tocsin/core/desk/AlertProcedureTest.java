package org.tocsin.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.core.desk.AlertStep.Act;
import org.tocsin.core.fact.AlertFact;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;

class AlertProcedureTest {

  private static final String ALERT = "strand-001";
  private static final String STRANGER = SampleDesk.person(99);
  private static final Instant CUTOFF = Instant.parse("2019-01-01T00:00:00Z");

  private SampleDesk desk = SampleDesk.ready();
  private Sealed draft = desk.vault().seal("the draft");
  private Sealed notice = desk.vault().seal("the notice");

  @BeforeEach
  void aDraft() {
    desk = SampleDesk.ready();
    draft = desk.vault().seal("the draft");
    notice = desk.vault().seal("the notice");
    desk.must(draft(), SampleDesk.ANALYST);
  }

  private AlertCommand draft() {
    return new AlertCommand.Draft(Samples.SITUATION, draft, CUTOFF, 1);
  }

  private AlertCommand approve(String revision) {
    return new AlertCommand.Approve(
        revision, file(revision).draft().commitment(), List.of("fr"), Optional.empty());
  }

  private AlertCommand issue(String revision) {
    return new AlertCommand.Issue(revision, List.of(), notice, "sha256:00");
  }

  private AlertCommand revise(AlertFact.Purpose purpose) {
    return new AlertCommand.Revise(ALERT, purpose, draft, CUTOFF, 1);
  }

  private AlertFile file(String revision) {
    return desk.state().alert(revision).orElseThrow();
  }

  private void issued(String revision) {
    desk.must(approve(revision), SampleDesk.REVIEWER);
    desk.must(issue(revision), SampleDesk.SIGNER);
  }

  private Instant tomorrow() {
    return desk.now().plus(Duration.ofDays(1));
  }

  private void to(AlertStep step) {
    switch (step) {
      case DRAFTED -> {}
      case RETURNED -> desk.must(command(Act.RETURN), SampleDesk.REVIEWER);
      case APPROVED -> desk.must(approve(ALERT), SampleDesk.REVIEWER);
      case ISSUED -> issued(ALERT);
      case ABANDONED -> desk.must(command(Act.ABANDON), SampleDesk.ANALYST);
    }
    assertThat(file(ALERT).step()).isEqualTo(step);
  }

  private AlertCommand embargo(String revision, Instant until) {
    return new AlertCommand.Embargo(revision, until, desk.vault().text("until they are told"));
  }

  private AlertCommand command(Act act) {
    return switch (act) {
      case REDRAFT -> new AlertCommand.Redraft(ALERT, desk.vault().seal("anew"), CUTOFF, 2);
      case RETURN -> new AlertCommand.Return(ALERT, desk.vault().text("what to mend"));
      case APPROVE -> approve(ALERT);
      case ASK_POSITION -> new AlertCommand.AskPosition(ALERT, "southland", tomorrow());
      case RECEIVE_POSITION -> new AlertCommand.ReceivePosition(ALERT, "northland", "answer");
      case ISSUE -> issue(ALERT);
      case ABANDON -> new AlertCommand.Abandon(ALERT, Optional.empty());
      case EMBARGO -> embargo(ALERT, tomorrow());
      case REVISE -> revise(AlertFact.Purpose.UPDATE);
    };
  }

  private static String who(Act act) {
    return switch (act) {
      case RETURN, APPROVE -> SampleDesk.REVIEWER;
      case ISSUE, EMBARGO -> SampleDesk.SIGNER;
      default -> SampleDesk.ANALYST;
    };
  }

  private static final Map<AlertStep, Map<Act, AlertStep>> PROCEDURE = procedure();

  /** Where each act leads from each step; what is not here is refused. */
  private static Map<AlertStep, Map<Act, AlertStep>> procedure() {
    Map<AlertStep, Map<Act, AlertStep>> table = new EnumMap<>(AlertStep.class);
    table.put(
        AlertStep.DRAFTED,
        Map.of(
            Act.REDRAFT, AlertStep.DRAFTED,
            Act.RETURN, AlertStep.RETURNED,
            Act.APPROVE, AlertStep.APPROVED,
            Act.ASK_POSITION, AlertStep.DRAFTED,
            Act.RECEIVE_POSITION, AlertStep.DRAFTED,
            Act.ABANDON, AlertStep.ABANDONED,
            Act.EMBARGO, AlertStep.DRAFTED));
    table.put(
        AlertStep.RETURNED,
        Map.of(
            Act.REDRAFT, AlertStep.DRAFTED,
            Act.ASK_POSITION, AlertStep.RETURNED,
            Act.RECEIVE_POSITION, AlertStep.RETURNED,
            Act.ABANDON, AlertStep.ABANDONED,
            Act.EMBARGO, AlertStep.RETURNED));
    table.put(
        AlertStep.APPROVED,
        Map.of(
            Act.REDRAFT, AlertStep.DRAFTED,
            Act.RETURN, AlertStep.RETURNED,
            Act.APPROVE, AlertStep.APPROVED,
            Act.ASK_POSITION, AlertStep.APPROVED,
            Act.RECEIVE_POSITION, AlertStep.APPROVED,
            Act.ISSUE, AlertStep.ISSUED,
            Act.ABANDON, AlertStep.ABANDONED,
            Act.EMBARGO, AlertStep.APPROVED));
    table.put(
        AlertStep.ISSUED, Map.of(Act.REVISE, AlertStep.ISSUED, Act.EMBARGO, AlertStep.ISSUED));
    table.put(AlertStep.ABANDONED, Map.of());
    return table;
  }

  static Stream<Arguments> stepsAndActs() {
    return Arrays.stream(AlertStep.values())
        .flatMap(step -> Arrays.stream(Act.values()).map(act -> Arguments.of(step, act)));
  }

  @ParameterizedTest
  @MethodSource("stepsAndActs")
  void anActIsDoneWhereTheProcedureHasItAndRefusedEverywhereElse(AlertStep step, Act act) {
    desk.must(new AlertCommand.AskPosition(ALERT, "northland", tomorrow()), SampleDesk.ANALYST);
    desk.file(desk.report("answer").by("north").positionOf("northland").report());
    to(step);
    Optional<AlertStep> next = Optional.ofNullable(PROCEDURE.getOrDefault(step, Map.of()).get(act));
    List<String> refusals = desk.refusals(command(act), who(act));
    if (next.isPresent()) {
      assertThat(refusals).isEmpty();
      assertThat(file(ALERT).step()).isEqualTo(next.get());
    } else {
      assertThat(refusals).hasSize(1).doesNotContain("desk.not-entitled");
      assertThat(file(ALERT).step()).isEqualTo(step);
    }
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void nobodyWithoutTheRoleDoesAnything(Act act) {
    desk.must(new AlertCommand.AskPosition(ALERT, "northland", tomorrow()), SampleDesk.ANALYST);
    desk.file(desk.report("answer").by("north").positionOf("northland").report());
    if (act == Act.REVISE || act == Act.EMBARGO) {
      to(AlertStep.ISSUED);
    } else if (act == Act.ISSUE) {
      to(AlertStep.APPROVED);
    }
    long before = desk.entries().size();
    for (String person :
        List.of(SampleDesk.ANALYST, SampleDesk.REVIEWER, SampleDesk.SIGNER, STRANGER, "desk", "")) {
      if (!person.equals(who(act))) {
        assertThat(desk.refusals(command(act), person)).containsExactly("desk.not-entitled");
      }
    }
    desk.must(new DeskCommand.Leave(who(act)), SampleDesk.FOUNDER);
    assertThat(desk.refusals(command(act), who(act))).containsExactly("desk.not-entitled");
    assertThat(desk.entries().size()).as("only the leaving was recorded").isEqualTo(before + 1);
  }

  @Test
  void whoWroteADraftMayNotApproveIt() {
    desk.enrol(SampleDesk.person(5), Role.ANALYST, Role.REVIEWER);
    desk.must(command(Act.REDRAFT), SampleDesk.person(5));
    assertThat(desk.refusals(approve(ALERT), SampleDesk.person(5)))
        .containsExactly("alert.own-draft");
    desk.must(command(Act.REDRAFT), SampleDesk.ANALYST);
    assertThat(desk.refusals(approve(ALERT), SampleDesk.person(5)))
        .as("an earlier hand in the same revision counts")
        .containsExactly("alert.own-draft");
    assertThat(desk.refusals(approve(ALERT), SampleDesk.REVIEWER)).isEmpty();
  }

  @Test
  void theOnlyPersonOfADeskMayApproveTheirOwnDraftAndItIsSaid() {
    SampleDesk sole = SampleDesk.founded(Instant.parse("2019-01-01T00:00:00Z"));
    sole.file(Samples.situation());
    sole.must(draft(), SampleDesk.FOUNDER);
    sole.must(
        new AlertCommand.Approve(ALERT, draft.commitment(), List.of(), Optional.empty()),
        SampleDesk.FOUNDER);
    assertThat(sole.state().alert(ALERT).orElseThrow().selfApproved()).isTrue();
    sole.enrol(SampleDesk.REVIEWER, Role.REVIEWER);
    sole.must(issue(ALERT), SampleDesk.FOUNDER);
    AlertFile.Issue issue = sole.state().alert(ALERT).orElseThrow().issue().orElseThrow();
    assertThat(issue.soleDesk()).as("even where somebody joined in between").isTrue();
  }

  @Test
  void anAlertThatASecondPersonApprovedIsNotASoleDesks() {
    issued(ALERT);
    assertThat(file(ALERT).selfApproved()).isFalse();
    assertThat(file(ALERT).issue().orElseThrow().soleDesk()).isFalse();
    assertThat(file(ALERT).issue().orElseThrow().signer()).isEqualTo(SampleDesk.SIGNER);
    assertThat(file(ALERT).digest()).contains("sha256:00");
  }

  @Test
  void anApprovalIsVoidOnceTheDraftIsChangedOrReturned() {
    desk.must(approve(ALERT), SampleDesk.REVIEWER);
    assertThat(file(ALERT).approvedBy(SampleDesk.REVIEWER)).isTrue();
    desk.must(command(Act.REDRAFT), SampleDesk.ANALYST);
    assertThat(file(ALERT).approvals()).isEmpty();
    assertThat(desk.refusals(issue(ALERT), SampleDesk.SIGNER)).containsExactly("alert.step-closed");
    desk.must(approve(ALERT), SampleDesk.REVIEWER);
    desk.must(command(Act.RETURN), SampleDesk.REVIEWER);
    assertThat(file(ALERT).approvals()).isEmpty();
    assertThat(desk.refusals(issue(ALERT), SampleDesk.SIGNER)).containsExactly("alert.step-closed");
  }

  @Test
  void approvingADraftThatIsNoLongerTheDraftIsRefused() {
    AlertCommand old = approve(ALERT);
    desk.must(command(Act.REDRAFT), SampleDesk.ANALYST);
    assertThat(desk.refusals(old, SampleDesk.REVIEWER)).containsExactly("alert.draft-changed");
  }

  @Test
  void nothingIsIssuedWhileAnAccusedPartyWasNotAsked() {
    desk.must(approve(ALERT), SampleDesk.REVIEWER);
    AlertCommand issue =
        new AlertCommand.Issue(
            ALERT, List.of("northland", "league", "northland"), notice, "sha256:00");
    assertThat(desk.refusals(issue, SampleDesk.SIGNER)).containsExactly("alert.position-owed");
    desk.must(new AlertCommand.AskPosition(ALERT, "northland", tomorrow()), SampleDesk.ANALYST);
    assertThat(desk.refusals(issue, SampleDesk.SIGNER)).containsExactly("alert.position-owed");
    desk.must(new AlertCommand.AskPosition(ALERT, "league", tomorrow()), SampleDesk.ANALYST);
    assertThat(desk.refusals(issue, SampleDesk.SIGNER)).isEmpty();
  }

  @Test
  void aPositionIsAskedOfAnActorOfTheSituationAndBeforeItsDeadline() {
    assertThat(
            desk.refusals(
                new AlertCommand.AskPosition(ALERT, "nobody", tomorrow()), SampleDesk.ANALYST))
        .containsExactly("record.unknown-part");
    assertThat(
            desk.refusals(
                new AlertCommand.AskPosition(ALERT, "league", desk.now()), SampleDesk.ANALYST))
        .containsExactly("alert.deadline-past");
  }

  @Test
  void anAnswerIsAnAccountThatStatesThisPartysPosition() {
    desk.file(desk.report("answer").by("north").positionOf("northland").report());
    desk.file(desk.report("gossip").by("press").report());
    desk.file(desk.report("other").by("press").positionOf("league").report());
    AlertCommand answer = command(Act.RECEIVE_POSITION);
    assertThat(desk.refusals(answer, SampleDesk.ANALYST))
        .containsExactly("alert.position-not-asked");
    desk.must(new AlertCommand.AskPosition(ALERT, "northland", tomorrow()), SampleDesk.ANALYST);
    for (String wrong : List.of("gossip", "other")) {
      assertThat(
              desk.refusals(
                  new AlertCommand.ReceivePosition(ALERT, "northland", wrong), SampleDesk.ANALYST))
          .containsExactly("alert.not-its-position");
    }
    assertThat(
            desk.refusals(
                new AlertCommand.ReceivePosition(ALERT, "northland", "r-0"), SampleDesk.ANALYST))
        .containsExactly("record.unknown-reference");
    desk.must(answer, SampleDesk.ANALYST);
    assertThat(file(ALERT).positions().get(0).report()).contains("answer");
  }

  @Test
  void alertsAreNumberedWithinTheirSituationAndNoNumberIsUsedTwice() {
    desk.must(command(Act.ABANDON), SampleDesk.ANALYST);
    desk.must(draft(), SampleDesk.ANALYST);
    assertThat(file("strand-002").number()).isEqualTo(2);
    assertThat(file("strand-002").revisionNumber()).isEqualTo(1);
  }

  @Test
  void anIssuedAlertIsFollowedByRevisionsUntilItIsCancelled() {
    issued(ALERT);
    desk.must(revise(AlertFact.Purpose.UPDATE), SampleDesk.ANALYST);
    assertThat(desk.refusals(revise(AlertFact.Purpose.UPDATE), SampleDesk.ANALYST))
        .containsExactly("alert.revision-open");
    issued("strand-001-r2");
    desk.must(revise(AlertFact.Purpose.CORRECTION), SampleDesk.ANALYST);
    issued("strand-001-r3");
    desk.must(revise(AlertFact.Purpose.CANCEL), SampleDesk.ANALYST);
    issued("strand-001-r4");
    assertThat(desk.refusals(revise(AlertFact.Purpose.UPDATE), SampleDesk.ANALYST))
        .containsExactly("alert.cancelled");
    assertThat(AlertCommand.revisions(desk.state(), ALERT))
        .extracting(AlertFile::revisionNumber)
        .containsExactly(1, 2, 3, 4);
    assertThat(AlertCommand.revisions(desk.state(), ALERT))
        .allMatch(file -> file.step() == AlertStep.ISSUED && file.number() == 1);
  }

  @Test
  void aRevisionThatWasGivenUpLeavesItsNumberFree() {
    issued(ALERT);
    desk.must(revise(AlertFact.Purpose.UPDATE), SampleDesk.ANALYST);
    desk.must(new AlertCommand.Abandon("strand-001-r2", Optional.empty()), SampleDesk.ANALYST);
    desk.must(revise(AlertFact.Purpose.CANCEL), SampleDesk.ANALYST);
    assertThat(file("strand-001-r2").purpose()).isEqualTo(AlertFact.Purpose.CANCEL);
    assertThat(file("strand-001-r2").step()).isEqualTo(AlertStep.DRAFTED);
  }

  @Test
  void whatWasNeverIssuedCannotBeRevised() {
    assertThat(desk.refusals(revise(AlertFact.Purpose.UPDATE), SampleDesk.ANALYST))
        .containsExactly("alert.revision-open");
    desk.must(command(Act.ABANDON), SampleDesk.ANALYST);
    assertThat(desk.refusals(revise(AlertFact.Purpose.UPDATE), SampleDesk.ANALYST))
        .containsExactly("alert.never-issued");
  }

  @Test
  void aPartyThatWasAskedStaysAskedAndItsLateAnswerIsReceivedInTheNextRevision() {
    desk.must(new AlertCommand.AskPosition(ALERT, "northland", tomorrow()), SampleDesk.ANALYST);
    issued(ALERT);
    desk.file(desk.report("answer").by("north").positionOf("northland").report());
    desk.must(revise(AlertFact.Purpose.UPDATE), SampleDesk.ANALYST);
    desk.must(
        new AlertCommand.ReceivePosition("strand-001-r2", "northland", "answer"),
        SampleDesk.ANALYST);
    assertThat(file("strand-001-r2").positions().get(0).report()).contains("answer");
    assertThat(file(ALERT).positions().get(0).report()).isEmpty();
  }

  @Test
  void theEntryThatIsPublishedNamesNoPerson() {
    issued(ALERT);
    List<Recorded> published =
        desk.entries().all().stream()
            .filter(recorded -> recorded.fact() instanceof AlertFact.NoticeIssued)
            .toList();
    assertThat(published).hasSize(1);
    assertThat(published.get(0).actor()).isEqualTo(Recorded.DESK);
    assertThat(desk.entries().all())
        .filteredOn(recorded -> !(recorded.fact() instanceof AlertFact.NoticeIssued))
        .extracting(Recorded::actor)
        .doesNotContain(Recorded.DESK);
  }

  @Test
  void strangersNeitherEnterNorJudgeNorManageTheDesk() {
    List<Command> all =
        List.of(
            EnterCase.of(new RecordFact.Filed(Samples.incident("i-1"))),
            new DeskCommand.Enrol(STRANGER, Set.of(Role.SIGNER), draft),
            new DeskCommand.Leave(SampleDesk.ANALYST),
            new DeskCommand.RotateKey("next", "statement"),
            new DeskCommand.RevokeKey(SampleDesk.KEY, "statement", Optional.of("next")),
            new DeskCommand.DestroyItem("v-1", Optional.empty()),
            new DeskCommand.RecordPublication("sha256:00", 1, "sha256:11"),
            new DeskCommand.RecordBackup("sha256:00"),
            draft());
    long before = desk.entries().size();
    for (Command command : all) {
      assertThat(desk.refusals(command, STRANGER)).as(command.toString()).hasSize(1);
    }
    assertThat(desk.entries().size()).isEqualTo(before);
  }

  @Test
  void anAnalystHandsOutNoRolesAndSendsNobodyAway() {
    assertThat(
            desk.refusals(
                new DeskCommand.Enrol(STRANGER, Set.of(Role.SIGNER), draft), SampleDesk.ANALYST))
        .containsExactly("desk.not-entitled");
    assertThat(desk.refusals(new DeskCommand.Leave(SampleDesk.REVIEWER), SampleDesk.ANALYST))
        .containsExactly("desk.not-entitled");
    assertThat(desk.refusals(new DeskCommand.Leave(SampleDesk.ANALYST), SampleDesk.ANALYST))
        .isEmpty();
    desk.must(new DeskCommand.Leave(SampleDesk.SIGNER), SampleDesk.FOUNDER);
    assertThat(desk.refusals(new DeskCommand.Leave(SampleDesk.FOUNDER), SampleDesk.FOUNDER))
        .containsExactly("desk.last-signer");
  }

  @Test
  void aKeyThatWasGivenUpDoesNotComeBack() {
    desk.must(new DeskCommand.RotateKey("second", "statement"), SampleDesk.SIGNER);
    assertThat(desk.state().signingKey().orElseThrow().verifier()).isEqualTo("second");
    assertThat(
            desk.refusals(
                new DeskCommand.RotateKey(SampleDesk.KEY, "statement"), SampleDesk.SIGNER))
        .containsExactly("desk.key-used-before");
    assertThat(
            desk.refusals(
                new DeskCommand.RevokeKey("second", "statement", Optional.empty()),
                SampleDesk.SIGNER))
        .containsExactly("desk.key-in-use");
    desk.must(
        new DeskCommand.RevokeKey("second", "statement", Optional.of("third")), SampleDesk.SIGNER);
    assertThat(desk.state().signingKey().orElseThrow().verifier()).isEqualTo("third");
    assertThat(
            desk.refusals(
                new DeskCommand.RevokeKey("third", "statement", Optional.of("second")),
                SampleDesk.SIGNER))
        .containsExactly("desk.key-used-before");
  }

  @Test
  void aDraftOfASituationThatDoesNotStandIsRefused() {
    desk.must(
        EnterCase.of(
            new RecordFact.Withdrawn(RecordKind.SITUATION, Samples.SITUATION, Optional.empty())),
        SampleDesk.ANALYST);
    assertThat(desk.refusals(draft(), SampleDesk.ANALYST))
        .containsExactly("record.unknown-reference");
  }
}
