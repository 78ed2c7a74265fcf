package org.tocsin.cli.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.desk.AlertCommand;
import org.tocsin.notice.Notice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What follows a draft: {@code review, issue, abandon}. */
public final class AlertReviewVerb {

  private AlertReviewVerb() {}

  @Command(
      name = "review",
      description = {
        "Return a draft with a comment, or approve it. Nobody approves what they wrote, unless"
            + " nobody else is there; then the alert says in public that the desk has one person.",
        "--language says which translations you read and stand by; the others are marked as not"
            + " reviewed."
      })
  public static final class Review extends AlertStepVerb {

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
        "Issue an approved alert in your name. The journal keeps who; the public sees the desk and"
            + " its key.",
        "Issued is for good: what follows is an update, a correction or a cancellation."
      })
  public static final class IssueIt extends AlertStepVerb {

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

  @Command(name = "abandon", description = "Give a draft up before it is issued.")
  public static final class Abandon extends AlertStepVerb {

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
          new AlertCommand.Abandon(revision, reason.map(text -> open.sealing().text("en", text))),
          who,
          session().now());
      tellWhatNext(alerts, revision);
    }
  }
}
