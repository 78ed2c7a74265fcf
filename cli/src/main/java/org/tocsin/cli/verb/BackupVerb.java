package org.tocsin.cli.verb;

import java.nio.file.Path;
import java.util.Optional;
import org.tocsin.cli.ExitCode;
import org.tocsin.cli.Session;
import org.tocsin.cli.workspace.BackupDesk;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Unlocking;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.vault.BackupInfo;
import org.tocsin.vault.KeyFile;
import org.tocsin.vault.VaultKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vault backup} and {@code vault restore}. */
public final class BackupVerb {

  private BackupVerb() {}

  @Command(
      name = "backup",
      description = {
        "Write the whole desk into one file: journal, sealed items, keyring (itself sealed).",
        "A key file is not in it. A backup keeps the keys of what is destroyed later: replace it"
            + " then."
      })
  public static final class Backup extends Verb {

    @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Parameters(paramLabel = "FILE", description = "A new file; none is overwritten.")
    private String file = "";

    @Option(names = "--as", paramLabel = "NAME", description = "Who you are.")
    private Optional<String> person = Optional.empty();

    public Backup(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      Path archive = Destination.file(session(), file);
      try (Workspace open = workspace.write(session())) {
        String who = People.acting(session(), open, person);
        BackupInfo info = BackupDesk.take(open, archive, who, session().now());
        session()
            .out()
            .line(
                "Backed up to "
                    + file
                    + ": "
                    + info.items().size()
                    + " items, "
                    + info.size()
                    + " bytes.");
        session().out().item("digest:", info.digest());
        return done();
      }
    }
  }

  @Command(
      name = "restore",
      description = {
        "Restore a desk from a backup into a new folder, check all of it, and destroy again what"
            + " its journal says was destroyed. Where a newer workspace of the same desk is still"
            + " there, what was destroyed since is destroyed here too.",
        "It opens by the passphrase or key file that was valid when the backup was taken."
      })
  public static final class Restore extends Verb {

    @Parameters(index = "0", paramLabel = "FILE", description = "The backup.")
    private String file = "";

    @Option(
        names = "--to",
        required = true,
        paramLabel = "DIR",
        description = "A missing or empty folder.")
    private String to = "";

    @Option(
        names = {"-w", "--workspace"},
        paramLabel = "DIR",
        description = "The newer workspace. Default: the one around here, if there is any.")
    private Optional<String> newer = Optional.empty();

    @Option(names = "--key-file", paramLabel = "FILE", description = "The key file that opens it.")
    private Optional<String> keyFile = Optional.empty();

    @Option(
        names = "--passphrase-file",
        paramLabel = "FILE",
        description = "A file whose first line is the passphrase; else it is asked for.")
    private Optional<String> passphraseFile = Optional.empty();

    public Restore(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      Path into = session().path(to);
      // Asked for before anything is written: who leaves at the question leaves nothing behind.
      VaultKey key = key();
      BackupDesk.Restored restored = restored(into, key);
      restored.faults().forEach(fault -> session().out().item("-", fault));
      session()
          .out()
          .line(
              "Restored to "
                  + into
                  + ": "
                  + restored.info().items().size()
                  + " items, as of "
                  + restored.info().takenAt()
                  + "; "
                  + restored.destroyedAgain().size()
                  + " destroyed again.");
      return restored.faults().isEmpty() ? done() : ExitCode.REFUSED;
    }

    private BackupDesk.Restored restored(Path into, VaultKey key) {
      try {
        return BackupDesk.restore(
            session().path(file),
            into,
            WorkspaceOptions.around(session(), newer),
            key,
            session().random(),
            session().now());
      } catch (RuntimeException e) {
        if (e.getSuppressed().length == 0) {
          session().err().line("Nothing was restored: " + into + " is as it was before.");
        }
        throw e;
      }
    }

    private VaultKey key() {
      if (keyFile.isPresent()) {
        return new KeyFile(session().path(keyFile.get()));
      }
      return passphraseFile
          .map(name -> Unlocking.fromFile(session().path(name)))
          .orElseGet(() -> Unlocking.ask(session(), "Passphrase of the backup: "));
    }
  }
}
