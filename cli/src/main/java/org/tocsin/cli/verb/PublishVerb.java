package org.tocsin.cli.verb;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.tocsin.cli.Session;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.cli.workspace.Enclosures;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Publishing;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.notice.site.Published;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "publish",
    description = {
      "Write the static site of everything issued: pages, CAP, feed, JSON, GeoJSON, and the proofs"
          + " that let a stranger verify it.",
      "Publishing again changes only what changed. If signing is impossible nothing is published.",
      "A notice under embargo is left out until its time has come, and named here; publish again then."
    })
public final class PublishVerb extends Verb {

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Option(names = "--to", paramLabel = "DIR", description = "Default: site/ in the workspace.")
  private Optional<String> to = Optional.empty();

  @Option(names = "--as", paramLabel = "NAME", description = "Who you are.")
  private Optional<String> person = Optional.empty();

  public PublishVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    try (Workspace open = workspace.write(session())) {
      Path folder = to.map(session()::path).orElse(open.defaultSite());
      Publishing publishing = new Publishing(open);
      Instant now = session().now();
      Published published = publishing.publish(folder, People.acting(session(), open, person), now);
      warn(publishing.warnings());
      session()
          .out()
          .line(
              "Published to "
                  + folder
                  + ": "
                  + published.written().size()
                  + " files written, "
                  + published.removed().size()
                  + " removed, "
                  + published.unchanged()
                  + " unchanged.");
      if (!Enclosures.any()) {
        session()
            .out()
            .item(
                "·", "no PDFs: what makes them comes with the desk, `tocsin serve`, once called.");
      }
      new AlertDesk(open)
          .outgoing(now)
          .waiting()
          .forEach(
              (revision, until) ->
                  session()
                      .out()
                      .item(
                          "·", revision + " waits until " + until + ": under embargo, not in it."));
      return done();
    }
  }
}
