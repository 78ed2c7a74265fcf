package org.tocsin.cli.verb;

import java.time.Instant;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.ask.Typed;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.cli.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps a notice out of what is published until an instant. */
@Command(
    name = "embargo",
    description = {
      "Keep an alert out of what is published until an instant; it can be issued before, and later"
          + " notices of its situation wait with it.",
      "Whoever prepares the alert may set one; moving or lifting it, or holding back what is issued,"
          + " takes a signer. Each is kept in the journal, with its reason sealed."
    })
public final class AlertEmbargoVerb extends AlertStepVerb {

  @Parameters(paramLabel = "REVISION", description = "Such as corridor-001.")
  private String revision = "";

  @Option(
      names = "--until",
      paramLabel = "INSTANT",
      description = "With its zone, such as 2026-12-01T09:00+04:00 or 2026-12-01T05:00Z.")
  private Optional<String> until = Optional.empty();

  @Option(names = "--lift", description = "Let it out now.")
  private boolean lift;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why; kept, sealed.")
  private String reason = "";

  public AlertEmbargoVerb(Session session) {
    super(session);
  }

  @Override
  void step(Workspace open, AlertDesk alerts, String who) {
    if (lift == until.isPresent()) {
      throw Refusal.of("alert.until-or-lift");
    }
    String why = Typed.text(reason);
    Instant now = session().now();
    if (lift) {
      alerts.liftEmbargo(revision, "en", why, who, now);
    } else {
      alerts.embargo(revision, Typed.instant(until.orElseThrow()), "en", why, who, now);
    }
    tellWhatNext(alerts, revision);
  }
}
