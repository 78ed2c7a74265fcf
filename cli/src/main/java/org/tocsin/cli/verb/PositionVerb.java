package org.tocsin.cli.verb;

import java.time.Duration;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.desk.AlertCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asking parties for their position: {@code ask, answer}. */
public final class PositionVerb {

  private PositionVerb() {}

  @Command(
      name = "ask",
      description = {
        "Record that a party was asked for its position, and by when an answer is asked for.",
        "How it was asked is up to you; the alert says that it was, until when, and what came back."
      })
  public static final class Ask extends AlertStepVerb {

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
  public static final class Answer extends AlertStepVerb {

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
      open.ask(new AlertCommand.ReceivePosition(revision, party, report), who, session().now());
      tellWhatNext(alerts, revision);
    }
  }
}
