package org.tocsin.cli.verb;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.workspace.Founding;
import org.tocsin.cli.workspace.Settings;
import org.tocsin.cli.workspace.Unlocking;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.model.Label;
import org.tocsin.vault.Argon2Cost;
import org.tocsin.vault.WorkspaceKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "init",
    description = {
      "Make a workspace and found a desk in it.",
      "",
      "The vault opens by a passphrase, which is asked for, or by a key file. A new key file is drawn at --new-key-file;"
          + " keep it on another medium than the workspace."
    })
public final class InitVerb extends Verb {

  @Mixin private WorkspaceOptions workspace;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "The desk's public name: an institution's, never a person's.")
  private String name = "";

  @Option(
      names = "--origin",
      required = true,
      paramLabel = "NAME",
      description =
          "Names the desk in its keys and checkpoints, for good: a domain name you own, such as desk.example.org.")
  private String origin = "";

  @Option(
      names = "--contact",
      required = true,
      paramLabel = "TEXT",
      description = "How the institution is reached: printed on every alert.")
  private String contact = "";

  @Option(
      names = "--person",
      required = true,
      paramLabel = "NAME",
      description =
          "Your name. It goes into the vault; the journal knows a pseudonym, the public nothing.")
  private String person = "";

  @Option(
      names = "--new-key-file",
      paramLabel = "FILE",
      description = "Draw a key file there instead of asking for a passphrase.")
  private Optional<String> newKeyFile = Optional.empty();

  @Option(
      names = "--home",
      paramLabel = "URL",
      description = "Where the desk's site will be found, ending in a slash.")
  private Optional<URI> home = Optional.empty();

  @Option(
      names = "--exercise",
      description = "Everything this desk publishes is an exercise and says so.")
  private boolean exercise;

  public InitVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Path folder = workspace.named(session()).orElseThrow(() -> Refusal.of("workspace.name-one"));
    Optional<WorkspaceKey> key =
        workspace
            .passphraseFile(session())
            .<WorkspaceKey>map(Unlocking::fromFile)
            .or(
                () ->
                    newKeyFile.isPresent()
                        ? Optional.empty()
                        : Optional.of(Unlocking.choose(session())));
    Founding founding =
        new Founding(
            Label.of("en", name),
            origin,
            origin,
            contact,
            exercise,
            person,
            new Settings(
                newKeyFile.map(file -> session().path(file).toAbsolutePath().toString()), home));
    try (Workspace made =
        founding.make(folder, key, Argon2Cost.STANDARD, session().random(), session().now())) {
      session().out().line("Workspace made: " + made.folder());
      session().out().line("The desk's key: " + made.state().signingKey().orElseThrow().verifier());
    }
    session().out().blank();
    session().out().paragraph("What next:");
    session()
        .out()
        .item(
            "-", "tocsin person add \"Name\" --role reviewer   (a second person approves alerts)");
    session()
        .out()
        .item("-", "tocsin vault recovery   (a code on paper, for the day the passphrase is lost)");
    session().out().item("-", "tocsin case import FOLDER, or tocsin alert new");
    return done();
  }
}
