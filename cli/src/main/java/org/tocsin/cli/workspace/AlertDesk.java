package org.tocsin.cli.workspace;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tocsin.cli.Refusal;
import org.tocsin.core.alert.Draft;
import org.tocsin.core.alert.DraftCodec;
import org.tocsin.core.alert.Drafter;
import org.tocsin.core.alert.NoticeBuilder;
import org.tocsin.core.alert.PublicDesk;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.assess.Assessor;
import org.tocsin.core.assess.LevelTable;
import org.tocsin.core.desk.AlertCommand;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.desk.AlertStep;
import org.tocsin.core.desk.Outgoing;
import org.tocsin.core.fact.AlertFact;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.replay.Replay;
import org.tocsin.core.text.Catalogue;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.core.view.ViewBuilder;
import org.tocsin.notice.Level;
import org.tocsin.notice.Notice;
import org.tocsin.notice.Status;
import org.tocsin.notice.json.NoticeJson;
import org.tocsin.notice.json.NoticeReader;

/** The steps of an alert on a workspace: seals what has to be sealed, and asks the desk. */
public final class AlertDesk {

  private final Workspace workspace;

  public AlertDesk(Workspace workspace) {
    this.workspace = workspace;
  }

  public SituationView view(String situation, AsOf asOf) {
    String known = OnFile.situation(workspace.state(), situation).id();
    return ViewBuilder.of(workspace.state(), known, asOf)
        .orElseThrow(() -> Refusal.of("record.unknown-reference", "situation", situation));
  }

  public static Assessment assess(SituationView view) {
    return new Assessor(LevelTable.standard()).assess(view);
  }

  /** The level alone, for looking at many days. */
  public static Replay.Answer answer(SituationView view) {
    Optional<LevelTable.Line> decided = new Assessor(LevelTable.standard()).decidedBy(view);
    return new Replay.Answer(decided.map(LevelTable.Line::level).orElse(Level.NONE), decided);
  }

  /** Drafts from the situation as it is seen from there. */
  public Draft compose(String situation, AsOf asOf) {
    return Drafter.draft(assess(view(situation, asOf)))
        .orElseThrow(() -> Refusal.of("alert.nothing-to-tell", situation));
  }

  /**
   * @return the new revision's id
   */
  public String draft(Draft draft, String person, Instant at) {
    int number = AlertCommand.nextNumber(workspace.state(), draft.situation());
    workspace.ask(
        new AlertCommand.Draft(
            draft.situation(), sealed(draft), draft.availableTo(), draft.position()),
        person,
        at);
    return AlertCommand.alertId(draft.situation(), number);
  }

  /**
   * @return the new revision's id
   */
  public String revise(
      String alert, AlertFact.Purpose purpose, Draft draft, String person, Instant at) {
    workspace.ask(
        new AlertCommand.Revise(
            alert, purpose, sealed(draft), draft.availableTo(), draft.position()),
        person,
        at);
    List<AlertFile> revisions = AlertCommand.revisions(workspace.state(), alert);
    return revisions.get(revisions.size() - 1).revision();
  }

  public void redraft(String revision, Draft draft, String person, Instant at) {
    workspace.ask(
        new AlertCommand.Redraft(revision, sealed(draft), draft.availableTo(), draft.position()),
        person,
        at);
  }

  /** Adds a sentence of the desk's own to a draft; the draft is otherwise what it was. */
  public void add(String revision, Draft.Line line, String person, Instant at) {
    Draft draft = draftOf(file(revision));
    redraft(revision, OwnSentences.added(draft, viewOf(draft), line), person, at);
  }

  /** The view that a draft was made from. */
  private SituationView viewOf(Draft draft) {
    return view(
        draft.situation(), new AsOf(draft.availableTo(), OptionalLong.of(draft.position()), false));
  }

  private Sealed sealed(Draft draft) {
    return workspace.sealing().seal(DraftCodec.write(draft), "draft");
  }

  public AlertFile file(String revision) {
    return OnFile.alert(workspace.state(), revision);
  }

  public Draft draftOf(AlertFile file) {
    return workspace
        .bytes(file.draft())
        .map(DraftCodec::read)
        .orElseThrow(() -> Refusal.of("alert.draft-destroyed", file.revision()));
  }

  public void send(String revision, String comment, String person, Instant at) {
    workspace.ask(
        new AlertCommand.Return(revision, workspace.sealing().text("en", comment)), person, at);
  }

  /** Approves the draft as it stands. */
  public void approve(
      String revision,
      List<String> languages,
      Optional<String> comment,
      String person,
      Instant at) {
    workspace.ask(
        new AlertCommand.Approve(
            revision,
            file(revision).draft().commitment(),
            languages,
            comment.map(text -> workspace.sealing().text("en", text))),
        person,
        at);
  }

  public void askPosition(
      String revision, String party, Duration within, String person, Instant at) {
    workspace.ask(new AlertCommand.AskPosition(revision, party, at.plus(within)), person, at);
  }

  /**
   * Keeps it out of what is published until an instant.
   *
   * @param language that the reason is written in
   */
  public void embargo(
      String revision, Instant until, String language, String reason, String person, Instant at) {
    workspace.ask(
        new AlertCommand.Embargo(revision, until, workspace.sealing().text(language, reason)),
        person,
        at);
  }

  public void liftEmbargo(
      String revision, String language, String reason, String person, Instant at) {
    workspace.ask(
        new AlertCommand.LiftEmbargo(revision, workspace.sealing().text(language, reason)),
        person,
        at);
  }

  /** Which notices may be public at an instant, and which wait. */
  public Outgoing outgoing(Instant at) {
    return Outgoing.at(workspace.state(), at);
  }

  /** Parties that still have to be asked before the revision may be issued. */
  public List<String> owed(AlertFile file) {
    List<String> owed = new ArrayList<>(draftOf(file).accused());
    file.positions().forEach(request -> owed.remove(request.party()));
    return owed;
  }

  /** The notice as it would read if it were issued at this moment. */
  public Notice preview(AlertFile file, List<String> languages, Instant at) {
    Draft draft = draftOf(file);
    NoticeBuilder.Built built =
        NoticeBuilder.build(
            draft, setting(file, draft, languages, after(issued(), at)), workspace.texts());
    if (built instanceof NoticeBuilder.Built.Refused refused) {
      throw new Refusal(Problems.of(refused.problem()));
    }
    return ((NoticeBuilder.Built.Ready) built).notice();
  }

  private NoticeBuilder.Setting setting(
      AlertFile file, Draft draft, List<String> languages, Instant at) {
    SituationView view = viewOf(draft);
    DeskFact.Founded desk =
        workspace.state().desk().orElseThrow(() -> Refusal.of("desk.not-founded"));
    boolean exercise = desk.exercise() || view.situation().fictional();
    return new NoticeBuilder.Setting(
            file,
            view,
            PublicDesk.of(
                desk,
                sole(file),
                SigningKey.verifier(workspace).vkey(),
                workspace.settings().home()),
            exercise ? Status.EXERCISE : Status.ACTUAL,
            languages,
            issued(),
            at)
        .withAnswers(workspace.state());
  }

  /** Whether nobody but its drafters approved it, or could. */
  private boolean sole(AlertFile file) {
    return file.step() == AlertStep.APPROVED
        ? file.approvals().stream()
            .allMatch(approval -> file.drafters().contains(approval.person()))
        : AlertCommand.soleDesk(workspace.state());
  }

  /**
   * Issues what was approved. This records the notice; publishing signs and writes it.
   *
   * @return the notice
   */
  public Notice issue(String revision, List<String> languages, String person, Instant at) {
    AlertFile file = file(revision);
    Instant sent = after(issued(), at);
    Notice notice = preview(file, languages, sent);
    byte[] bytes = NoticeJson.write(notice);
    workspace.ask(
        new AlertCommand.Issue(
            revision,
            draftOf(file).accused(),
            workspace.sealing().seal(bytes, "notice"),
            "sha256:" + sha256(bytes)),
        person,
        at);
    return notice;
  }

  /** Two notices of one second could not be told apart by when they were sent. */
  private static Instant after(List<Notice> earlier, Instant at) {
    Instant sent = at;
    for (Notice notice : earlier) {
      if (!notice.sent().isBefore(sent)) {
        sent = notice.sent().plusSeconds(1);
      }
    }
    return sent;
  }

  /** Every notice issued, in the order issued. */
  public List<Notice> issued() {
    List<Notice> notices = new ArrayList<>();
    for (AlertFile file : workspace.state().alerts()) {
      file.issue()
          .ifPresent(
              issue ->
                  notices.add(
                      NoticeReader.read(
                          workspace
                              .bytes(issue.notice())
                              .orElseThrow(
                                  () -> Refusal.of("alert.notice-destroyed", file.revision())))));
    }
    return notices;
  }

  public static List<String> languages() {
    return Catalogue.LANGUAGES;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
