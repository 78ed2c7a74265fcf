package org.tocsin.cli.verb;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.cli.Session;
import org.tocsin.cli.workspace.Settings;
import org.tocsin.cli.workspace.Soundness;
import org.tocsin.cli.workspace.Unlocking;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.vault.Argon2Cost;
import org.tocsin.vault.ItemId;
import org.tocsin.vault.KeyFile;
import org.tocsin.vault.RecoveryCode;
import org.tocsin.vault.Sweep;
import org.tocsin.vault.Vault;
import org.tocsin.vault.WorkspaceKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vault passphrase}, {@code recovery}, {@code recover} and {@code sweep}. */
public final class VaultVerb {

  private VaultVerb() {}

  /** The key that is to open the vault from now on. */
  static final class NewKey {

    @Option(
        names = "--new-key-file",
        paramLabel = "FILE",
        description = "Draw a new key file there instead of asking for a passphrase.")
    private Optional<String> keyFile = Optional.empty();

    @Option(
        names = "--new-passphrase-file",
        paramLabel = "FILE",
        description = "A file whose first line is the new passphrase; else it is asked for.")
    private Optional<String> passphraseFile = Optional.empty();

    WorkspaceKey make(Session session) {
      if (keyFile.isPresent()) {
        return KeyFile.create(session.path(keyFile.get()), session.random());
      }
      return passphraseFile
          .map(file -> Unlocking.fromFile(session.path(file)))
          .orElseGet(() -> Unlocking.choose(session));
    }

    /** What the workspace says of itself from then on. */
    Settings settings(Session session, Settings before) {
      return new Settings(
          keyFile.map(file -> session.path(file).toAbsolutePath().toString()), before.home());
    }
  }

  @Command(
      name = "passphrase",
      description = {
        "Change what opens the vault: a new passphrase, or a key file.",
        "Older backups and copies still open by the old one. The recovery code ends with the old"
            + " passphrase, unless it is given here."
      })
  public static final class ChangeKey extends Verb {

    @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();
    @Mixin private final NewKey newKey = new NewKey();

    @Option(
        names = "--recovery-file",
        paramLabel = "FILE",
        description = "A file whose first line is the recovery code, to keep it valid.")
    private Optional<String> recoveryFile = Optional.empty();

    public ChangeKey(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      Path folder = workspace.folder(session());
      try (Workspace open = workspace.write(session(), folder)) {
        Optional<RecoveryCode> code =
            recoveryFile.map(file -> RecoveryCode.parse(Unlocking.firstLine(session().path(file))));
        boolean had = open.vault().keys().hasRecovery();
        open.vault().keys().change(newKey.make(session()), Argon2Cost.STANDARD, code);
        newKey.settings(session(), open.settings()).save(folder);
        session().out().line("Changed. The vault opens by the new key from now on.");
        if (had && code.isEmpty()) {
          session().out().item("->", "the recovery code is void; a new one: tocsin vault recovery");
        }
        return done();
      }
    }
  }

  @Command(
      name = "recovery",
      description = {
        "Make a recovery code, for the day the passphrase is lost. It replaces an earlier one.",
        "It is shown once and stored nowhere: write it on paper, and keep that apart."
      })
  public static final class Recovery extends Verb {

    @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

    public Recovery(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      try (Workspace open = workspace.write(session());
          RecoveryCode code = open.vault().keys().addRecovery()) {
        char[] printed = code.printed();
        session().out().line(new String(printed));
        Arrays.fill(printed, '\0');
        session().err().line("Write it on paper now; it is not shown again.");
        return done();
      }
    }
  }

  @Command(
      name = "recover",
      description = "Open the vault by its recovery code, and set a new passphrase or key file.")
  public static final class Recover extends Verb {

    @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();
    @Mixin private final NewKey newKey = new NewKey();

    @Option(
        names = "--recovery-file",
        paramLabel = "FILE",
        description = "A file whose first line is the recovery code; else it is asked for.")
    private Optional<String> recoveryFile = Optional.empty();

    public Recover(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      Path folder = workspace.folder(session());
      char[] typed =
          recoveryFile
              .map(file -> Unlocking.firstLine(session().path(file)))
              .orElseGet(() -> session().secret("Recovery code: "));
      try (RecoveryCode code = RecoveryCode.parse(typed);
          Vault vault = Vault.open(Workspace.folders(folder), code, session().random())) {
        vault.keys().change(newKey.make(session()), Argon2Cost.STANDARD, Optional.of(code));
        newKey.settings(session(), Settings.read(folder)).save(folder);
        session().out().line("Recovered. The vault opens by the new key; the code stays valid.");
        return done();
      } finally {
        Arrays.fill(typed, '\0');
      }
    }
  }

  @Command(
      name = "sweep",
      description = "Remove from the vault what no journal entry refers to, such as after a crash.")
  public static final class SweepIt extends Verb {

    @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

    public SweepIt(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      try (Workspace open = workspace.write(session())) {
        Set<ItemId> referenced =
            Soundness.referenced(open).keySet().stream()
                .flatMap(item -> ItemId.parse(item).stream())
                .collect(Collectors.toSet());
        Sweep swept = open.vault().sweep(referenced);
        session()
            .out()
            .line(
                "Removed: "
                    + swept.unreferenced().size()
                    + " items nothing referred to, "
                    + swept.keyless().size()
                    + " files without a key.");
        return done();
      }
    }
  }
}
