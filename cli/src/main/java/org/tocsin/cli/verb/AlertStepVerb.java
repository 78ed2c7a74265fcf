package org.tocsin.cli.verb;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.cli.Session;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.desk.AlertStep;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every step of an alert has: a workspace and a person. */
abstract class AlertStepVerb extends Verb {

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "Who you are: every step has a named person behind it.")
  private Optional<String> person = Optional.empty();

  AlertStepVerb(Session session) {
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
    Optional<Instant> until = alerts.outgoing(session().now()).waitsUntil(file);
    if (file.step() != AlertStep.ABANDONED) {
      until.ifPresent(
          end -> session().out().line("It waits until " + end + ": it is not published before."));
    }
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
