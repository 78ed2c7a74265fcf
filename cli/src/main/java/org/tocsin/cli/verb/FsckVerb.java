package org.tocsin.cli.verb;

import java.nio.file.Path;
import java.util.List;
import org.tocsin.cli.ExitCode;
import org.tocsin.cli.Session;
import org.tocsin.cli.workspace.Soundness;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.journal.Finding;
import org.tocsin.journal.Fsck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "fsck",
    description = {
      "Check the whole workspace: database, every entry, hashes, head; every fact; every item in"
          + " the vault that a fact refers to.",
      "Exit code 1 if anything was found. Nothing is changed."
    })
public final class FsckVerb extends Verb {

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  public FsckVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Path folder = workspace.folder(session());
    List<Finding> findings = Fsck.check(Workspace.journalFolder(folder));
    findings.forEach(finding -> session().out().item("-", finding.toString()));
    if (!findings.isEmpty()) {
      return ExitCode.REFUSED;
    }
    try (Workspace open = workspace.read(session())) {
      List<String> faults = Soundness.faults(open);
      faults.forEach(fault -> session().out().item("-", fault));
      if (!faults.isEmpty()) {
        return ExitCode.REFUSED;
      }
      session()
          .out()
          .line(
              "Sound: "
                  + open.journal().size()
                  + " entries, "
                  + Soundness.referenced(open).size()
                  + " vault items referred to, root "
                  + open.journal().root(open.journal().size()));
    }
    return done();
  }
}
