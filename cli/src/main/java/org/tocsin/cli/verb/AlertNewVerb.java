package org.tocsin.cli.verb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tocsin.cli.Session;
import org.tocsin.cli.guide.AlertGuide;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "new",
    description = {
      "The guided way to an alert: asks for everything, explains each step, and needs no manual."
          + " Makes a desk where there is none.",
      "At every question: ? explains, < goes back, quit ends and keeps what is recorded."
    })
public final class AlertNewVerb extends Verb {

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Option(names = "--as", paramLabel = "NAME", description = "Who you are.")
  private Optional<String> person = Optional.empty();

  public AlertNewVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    AlertGuide guide = new AlertGuide(session());
    Optional<Path> named = workspace.named(session()).filter(folder -> !Files.exists(folder));
    Optional<Path> found = named.isPresent() ? Optional.empty() : workspace.found(session());
    try (Workspace open =
        found.isPresent() ? workspace.write(session(), found.get()) : guide.makeDesk()) {
      return guide.run(open, People.acting(session(), open, person));
    }
  }
}
