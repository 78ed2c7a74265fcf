package org.tocsin.cli.verb;

import java.util.Optional;
import org.tocsin.cli.Session;
import org.tocsin.cli.ask.Typed;
import org.tocsin.cli.workspace.KeyChange;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.desk.DeskKey;
import org.tocsin.journal.note.NoteVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code key show}, {@code rotate} and {@code revoke}. */
public final class KeyVerb {

  private KeyVerb() {}

  @Command(
      name = "show",
      description = "Show the desk's keys and their fingerprints: what strangers compare.")
  public static final class Show extends Verb {

    @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

    public Show(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      try (Workspace open = workspace.read(session())) {
        for (DeskKey key : open.state().keys()) {
          session().out().item("-", Typed.word(key.status()) + ": " + key.verifier());
          session().out().item(4, "fingerprint:", NoteVerifier.parse(key.verifier()).fingerprint());
        }
        return done();
      }
    }
  }

  /** What both changes have. */
  abstract static class Change extends Verb {

    @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Option(
        names = "--reason",
        required = true,
        paramLabel = "TEXT",
        description = "One line; it is published.")
    private String reason = "";

    @Option(names = "--as", paramLabel = "NAME", description = "Who you are: a signer.")
    private Optional<String> person = Optional.empty();

    Change(Session session) {
      super(session);
    }

    @Override
    public final Integer call() {
      try (Workspace open = workspace.write(session())) {
        NoteVerifier now = change(open, reason, People.acting(session(), open, person));
        session().out().line("The desk signs with " + now.vkey());
        session().out().item("fingerprint:", now.fingerprint());
        session().out().item("->", "tocsin publish   (so that readers learn of it)");
        return done();
      }
    }

    abstract NoteVerifier change(Workspace open, String reason, String who);
  }

  @Command(
      name = "rotate",
      description = {
        "Sign with a new key from now on; the old one vouches for it and is forgotten.",
        "Whoever knew the old key goes on verifying without doing anything."
      })
  public static final class Rotate extends Change {

    public Rotate(Session session) {
      super(session);
    }

    @Override
    NoteVerifier change(Workspace open, String reason, String who) {
      return new KeyChange(open).rotate(reason, who, session().random(), session().now());
    }
  }

  @Command(
      name = "revoke",
      description = {
        "Say in public that a key must not be trusted any more, as when it was stolen.",
        "Whoever knew that key is told so, and must compare the new one by another way."
      })
  public static final class Revoke extends Change {

    @Parameters(
        paramLabel = "FINGERPRINT",
        description = "The key's fingerprint, or the key itself, as key show prints them.")
    private String key = "";

    public Revoke(Session session) {
      super(session);
    }

    @Override
    NoteVerifier change(Workspace open, String reason, String who) {
      return new KeyChange(open).revoke(key, reason, who, session().random(), session().now());
    }
  }
}
