package org.tocsin.cli.verb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.alert.Draft;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.fact.AlertFact.Purpose;
import org.tocsin.notice.Notice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The steps of an alert: {@code draft, review, issue, update, correct, cancel}, and asking parties
 * for their position.
 */
public final class AlertVerb {

  private AlertVerb() {}

  /** What every step has: a workspace and a person. */
  abstract static class Step extends Verb {

    @Mixin private WorkspaceOptions workspace;

    @Option(
        names = "--as",
        paramLabel = "NAME",
        description = "Who you are: every step has a named person behind it.")
    private Optional<String> person = Optional.empty();

    Step(Session session) {
      super(session);
    }

    @Override
    public final Integer call() {
      try (Workspace open = workspace.write(session())) {
        step(open, new AlertDesk(open), People.acting(session(), open, person));
        return done();
      }
    }

    abstract void step(Workspace open, AlertDesk alerts, String who);

    final void tellWhatNext(AlertDesk alerts, String revision) {
      AlertFile file = alerts.file(revision);
      session().out().line(revision + ": " + file.step().word() + ".");
      List<String> owed = alerts.owed(file);
      switch (file.step()) {
        case DRAFTED -> {
          session().out().item("->", "read it: tocsin alert show " + revision);
          owed.forEach(
              party ->
                  session()
                      .out()
                      .item(
                          "->",
                          "ask "
                              + party
                              + ": tocsin alert ask "
                              + revision
                              + " "
                              + party
                              + " --within 48h"));
          session()
              .out()
              .item(
                  "->",
                  "another person: tocsin alert review " + revision + " --approve | --return TEXT");
        }
        case RETURNED -> session().out().item("->", "tocsin alert redraft " + revision);
        case APPROVED -> {
          owed.forEach(
              party ->
                  session()
                      .out()
                      .item(
                          "->",
                          "still to be asked: tocsin alert ask "
                              + revision
                              + " "
                              + party
                              + " --within 48h"));
          session().out().item("->", "tocsin alert issue " + revision);
        }
        case ISSUED -> session().out().item("->", "tocsin publish");
        case ABANDONED -> session().out().item("->", "nothing more comes of it");
      }
    }
  }

  @Command(
      name = "draft",
      description = {
        "Draft an alert from the assessment of a situation.",
        "Every sentence carries the evidence it rests on; what has no evidence is not said."
      })
  public static final class Draw extends Step {

    @Mixin private AsOfOptions asOf;

    @Parameters(paramLabel = "SITUATION", description = "Its id.")
    private String situation = "";

    public Draw(Session session) {
      super(session);
    }

    @Override
    void step(Workspace open, AlertDesk alerts, String who) {
      asOf.view(session(), open.state(), situation);
      Draft draft = alerts.compose(situation, asOf.asOf(session()));
      tellWhatNext(alerts, alerts.draft(draft, who, session().now()));
    }
  }

  @Command(
      name = "redraft",
      description =
          "Draft again, from what is known now; an approval of the earlier draft is void.")
  public static final class Redraw extends Step {

    @Mixin private AsOfOptions asOf;

    @Parameters(paramLabel = "REVISION", description = "Such as corridor-001.")
    private String revision = "";

    public Redraw(Session session) {
      super(session);
    }

    @Override
    void step(Workspace open, AlertDesk alerts, String who) {
      AlertFile file = alerts.file(revision);
      Draft draft = alerts.compose(file.situation(), asOf.asOf(session()));
      alerts.redraft(revision, draft, who, session().now());
      tellWhatNext(alerts, revision);
    }
  }

  @Command(
      name = "ask",
      description = {
        "Record that a party was asked for its position, and by when an answer is asked for.",
        "How it was asked is up to you; the alert says that it was, until when, and what came back."
      })
  public static final class Ask extends Step {

    @Parameters(index = "0", paramLabel = "REVISION", description = "Such as corridor-001.")
    private String revision = "";

    @Parameters(index = "1", paramLabel = "PARTY", description = "An actor's id.")
    private String party = "";

    @Option(
        names = "--within",
        required = true,
        paramLabel = "TIME",
        description = "Such as 48h or 5d.")
    private String within = "";

    public Ask(Session session) {
      super(session);
    }

    @Override
    void step(Workspace open, AlertDesk alerts, String who) {
      alerts.askPosition(revision, party, duration(within), who, session().now());
      tellWhatNext(alerts, revision);
    }

    static Duration duration(String text) {
      if (!text.matches("[1-9][0-9]{0,3}[hd]")) {
        throw Refusal.of("alert.not-a-duration", text);
      }
      long number = Long.parseLong(text.substring(0, text.length() - 1));
      return text.endsWith("h") ? Duration.ofHours(number) : Duration.ofDays(number);
    }
  }

  @Command(
      name = "answer",
      description =
          "Record what a party answered: an account filed before, such as with report add.")
  public static final class Answer extends Step {

    @Parameters(index = "0", paramLabel = "REVISION", description = "Such as corridor-001.")
    private String revision = "";

    @Parameters(index = "1", paramLabel = "PARTY", description = "An actor's id.")
    private String party = "";

    @Parameters(index = "2", paramLabel = "REPORT", description = "The account's id.")
    private String report = "";

    public Answer(Session session) {
      super(session);
    }

    @Override
    void step(Workspace open, AlertDesk alerts, String who) {
      open.ask(
          new org.tocsin.core.desk.AlertCommand.ReceivePosition(revision, party, report),
          who,
          session().now());
      tellWhatNext(alerts, revision);
    }
  }

  @Command(
      name = "review",
      description = {
        "Return a draft with a comment, or approve it. Nobody approves what they wrote, unless nobody else is there; then the"
            + " alert says in public that the desk has one person.",
        "--language says which translations you read and stand by; the others are marked as not reviewed."
      })
  public static final class Review extends Step {

    @Parameters(paramLabel = "REVISION", description = "Such as corridor-001.")
    private String revision = "";

    @Option(names = "--approve", description = "Approve the draft as it stands.")
    private boolean approve;

    @Option(
        names = "--return",
        paramLabel = "TEXT",
        description = "Send it back with this comment.")
    private Optional<String> comment = Optional.empty();

    @Option(
        names = "--language",
        split = ",",
        paramLabel = "LANG",
        description = "Translations reviewed, such as fr,ar.")
    private List<String> languages = new ArrayList<>();

    public Review(Session session) {
      super(session);
    }

    @Override
    void step(Workspace open, AlertDesk alerts, String who) {
      if (approve == comment.isPresent()) {
        throw Refusal.of("alert.approve-or-return");
      }
      if (approve) {
        alerts.approve(revision, languages, Optional.empty(), who, session().now());
      } else {
        alerts.send(revision, comment.orElseThrow(), who, session().now());
      }
      tellWhatNext(alerts, revision);
    }
  }

  @Command(
      name = "issue",
      description = {
        "Issue an approved alert in your name. The journal keeps who; the public sees the desk and its key.",
        "Issued is for good: what follows is an update, a correction or a cancellation."
      })
  public static final class IssueIt extends Step {

    @Parameters(paramLabel = "REVISION", description = "Such as corridor-001.")
    private String revision = "";

    @Option(
        names = "--languages",
        split = ",",
        paramLabel = "LANG",
        description = "Default: all there are words for.")
    private List<String> languages = new ArrayList<>(AlertDesk.languages());

    public IssueIt(Session session) {
      super(session);
    }

    @Override
    void step(Workspace open, AlertDesk alerts, String who) {
      Notice notice = alerts.issue(revision, languages, who, session().now());
      session().out().line("Issued: " + notice.id() + ", " + notice.original().headline());
      tellWhatNext(alerts, revision);
    }
  }

  /** Opens the next revision of what was issued. */
  abstract static class Revise extends Step {

    @Mixin private AsOfOptions asOf;

    @Parameters(paramLabel = "ALERT", description = "Such as corridor-001.")
    private String alert = "";

    private final Purpose purpose;

    Revise(Session session, Purpose purpose) {
      super(session);
      this.purpose = purpose;
    }

    @Override
    void step(Workspace open, AlertDesk alerts, String who) {
      AlertFile file = alerts.file(alert);
      Draft draft = alerts.compose(file.situation(), asOf.asOf(session()));
      tellWhatNext(alerts, alerts.revise(file.alert(), purpose, draft, who, session().now()));
    }
  }

  @Command(
      name = "update",
      description =
          "Draft a revision because things have moved on. It is reviewed and issued like any.")
  public static final class Update extends Revise {
    public Update(Session session) {
      super(session, Purpose.UPDATE);
    }
  }

  @Command(name = "correct", description = "Draft a revision because the issued one was wrong.")
  public static final class Correct extends Revise {
    public Correct(Session session) {
      super(session, Purpose.CORRECTION);
    }
  }

  @Command(
      name = "cancel",
      description = "Draft a revision that withdraws the alert. What was issued stays readable.")
  public static final class Cancel extends Revise {
    public Cancel(Session session) {
      super(session, Purpose.CANCEL);
    }
  }

  @Command(name = "abandon", description = "Give a draft up before it is issued.")
  public static final class Abandon extends Step {

    @Parameters(paramLabel = "REVISION", description = "Such as corridor-001.")
    private String revision = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept, sealed.")
    private Optional<String> reason = Optional.empty();

    public Abandon(Session session) {
      super(session);
    }

    @Override
    void step(Workspace open, AlertDesk alerts, String who) {
      open.ask(
          new org.tocsin.core.desk.AlertCommand.Abandon(
              revision, reason.map(text -> open.sealing().text("en", text))),
          who,
          session().now());
      tellWhatNext(alerts, revision);
    }
  }
}
