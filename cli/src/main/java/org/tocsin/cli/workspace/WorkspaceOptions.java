package org.tocsin.cli.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.page.ProblemPage;
import org.tocsin.core.problem.Where;
import org.tocsin.vault.WorkspaceKey;
import picocli.CommandLine.Option;

/** Which workspace, and how it opens: the options every verb on a workspace has. */
public final class WorkspaceOptions {

  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "DIR",
      description =
          "The desk's folder. Default: the variable TOCSIN_WORKSPACE, else the folder you are in or"
              + " one above it, else ./tocsin-demo.")
  private Optional<String> workspace = Optional.empty();

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description =
          "The key file that opens the vault, where it is not the one the workspace names.")
  private Optional<String> keyFile = Optional.empty();

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "A file whose first line is the passphrase; else it is asked for.")
  private Optional<String> passphraseFile = Optional.empty();

  public Workspace write(Session session) {
    return write(session, folder(session));
  }

  /** Opens a workspace to write, and says aloud what had to be set aside or finished. */
  public Workspace write(Session session, Path folder) {
    return opening(session, folder).write();
  }

  public Workspace read(Session session) {
    return opening(session).read();
  }

  /** For what runs long and opens the workspace now and then: a passphrase is asked for once. */
  public Opening opening(Session session) {
    return opening(session, folder(session));
  }

  private Opening opening(Session session, Path folder) {
    Settings settings = Settings.read(folder);
    return new Opening(session, folder, settings, key(session, folder, settings));
  }

  /** A workspace and what opens it. */
  public static final class Opening {
    private final Session session;
    private final Path folder;
    private final Settings settings;
    private final WorkspaceKey key;

    private Opening(Session session, Path folder, Settings settings, WorkspaceKey key) {
      this.session = session;
      this.folder = folder;
      this.settings = settings;
      this.key = key;
    }

    public Workspace write() {
      Workspace open = Workspace.write(folder, settings, key, session.random());
      ProblemPage.print(session.err(), open.opened());
      return open;
    }

    public Workspace read() {
      return Workspace.read(folder, settings, key, session.random());
    }
  }

  public WorkspaceKey key(Session session, Path folder, Settings settings) {
    return Unlocking.key(
        session, folder, settings, keyFile.map(session::path), passphraseFile.map(session::path));
  }

  public Optional<Path> keyFile(Session session) {
    return keyFile.map(session::path);
  }

  public Optional<Path> passphraseFile(Session session) {
    return passphraseFile.map(session::path);
  }

  /** The folder named, whether or not a workspace is there yet. */
  public Optional<Path> named(Session session) {
    return workspace.or(() -> session.variable("TOCSIN_WORKSPACE")).map(session::path);
  }

  /**
   * The workspace to use.
   *
   * @throws Refusal where there is none
   */
  public Path folder(Session session) {
    Optional<Path> found = found(session);
    if (found.isPresent()) {
      return found.get();
    }
    Path demonstration = session.path(DemoDesk.FOLDER);
    if (Files.exists(demonstration.resolve(Settings.FILE))) {
      session.err().line("Using the demonstration's workspace, " + demonstration + ".");
      return demonstration;
    }
    throw Refusal.of("workspace.none-found");
  }

  /**
   * The workspace named, or the one around here; never a demonstration's that was not asked for.
   *
   * @throws Refusal where one is named and is not there
   */
  public Optional<Path> found(Session session) {
    Optional<Path> named = named(session);
    if (named.isPresent()) {
      if (!Files.exists(named.get().resolve(Settings.FILE))) {
        throw Refusal.at(Where.file(named.get().toString()), "workspace.none-there");
      }
      return named;
    }
    return around(session);
  }

  private static Optional<Path> around(Session session) {
    for (Path at = session.folder().toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(Settings.FILE))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /**
   * A workspace that may be gone: the one typed, which must be there, or the one that the
   * environment names or that is around here, if it is.
   *
   * @throws Refusal where one is typed and is not there
   */
  public static Optional<Path> around(Session session, Optional<String> typed) {
    Optional<Path> named = typed.or(() -> session.variable("TOCSIN_WORKSPACE")).map(session::path);
    Optional<Path> there = named.filter(folder -> Files.exists(folder.resolve(Settings.FILE)));
    if (typed.isPresent() && there.isEmpty()) {
      throw Refusal.at(Where.file(typed.get()), "workspace.none-there");
    }
    return named.isPresent() ? there : around(session);
  }
}
