package org.tocsin.cli.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.core.desk.DeskCommand;
import org.tocsin.core.model.Label;
import org.tocsin.core.problem.Where;
import org.tocsin.journal.Journal;
import org.tocsin.journal.note.NoteFault;
import org.tocsin.journal.note.NoteSigner;
import org.tocsin.notice.Desk;
import org.tocsin.vault.Argon2Cost;
import org.tocsin.vault.KeyFile;
import org.tocsin.vault.Vault;
import org.tocsin.vault.WorkspaceKey;

/**
 * Makes a workspace and founds the desk in it.
 *
 * @param origin names the desk in its checkpoints and keys; a domain name or the like, no spaces or
 *     plus signs
 * @param founder name of the first person
 */
public record Founding(
    Label name,
    String origin,
    String sender,
    String contact,
    boolean exercise,
    String founder,
    Settings settings) {

  /**
   * @param key opens the vault; absent where a key file is to be drawn, at the place the settings
   *     name
   * @throws Refusal where there is a workspace already, or anything else in the folder
   */
  public Workspace make(
      Path folder, Optional<WorkspaceKey> key, Argon2Cost cost, SecureRandom random, Instant at) {
    requireSoundOrigin(sender);
    requireSoundOrigin(origin);
    requireEmpty(folder);
    try {
      return build(folder, key, cost, random, at);
    } catch (RuntimeException e) {
      // Nothing was here before: what a failed founding leaves would stand in the next one's way.
      FolderTree.empty(folder);
      throw e;
    }
  }

  private Workspace build(
      Path folder, Optional<WorkspaceKey> key, Argon2Cost cost, SecureRandom random, Instant at) {
    try {
      Files.createDirectories(folder);
      Path journalFolder = Workspace.journalFolder(folder);
      Files.createDirectories(journalFolder);
      WorkspaceKey opens = key.isPresent() ? key.get() : drawKeyFile(folder, settings, random);
      Vault.create(Workspace.folders(folder), opens, cost, random).close();
      Journal.create(journalFolder, random).close();
      Workspace workspace = Workspace.write(folder, settings, opens, random);
      try {
        found(workspace, random, at);
        // Last, so that a folder with settings is a whole workspace.
        settings.write(folder);
        return workspace;
      } catch (RuntimeException | IOException e) {
        workspace.close();
        throw e;
      }
    } catch (IOException e) {
      throw Refusal.at(Where.file(folder.toString()), "workspace.not-made", e.toString());
    }
  }

  /**
   * Whether a name can stand in keys, checkpoints and as the sender of alerts.
   *
   * @throws Refusal where it cannot
   */
  public static void requireSoundOrigin(String origin) {
    if (!Desk.soundSender(origin)) {
      throw Refusal.of("desk.bad-origin", origin);
    }
    try {
      NoteSigner.of(origin, new byte[NoteSigner.SEED_LENGTH]);
    } catch (NoteFault e) {
      throw Refusal.of("desk.bad-origin", origin);
    }
  }

  private static void requireEmpty(Path folder) {
    if (Files.exists(folder.resolve(Settings.FILE))) {
      throw Refusal.at(Where.file(folder.toString()), "workspace.already-there");
    }
    if (!Files.exists(folder)) {
      return;
    }
    try (var entries = Files.list(folder)) {
      if (entries.findAny().isPresent()) {
        throw Refusal.at(Where.file(folder.toString()), "workspace.folder-not-empty");
      }
    } catch (IOException e) {
      throw Refusal.at(Where.file(folder.toString()), "workspace.unreadable", e.toString());
    }
  }

  private static KeyFile drawKeyFile(Path folder, Settings settings, SecureRandom random)
      throws IOException {
    Path file =
        folder.resolve(
            settings.keyFile().orElseThrow(() -> new IllegalArgumentException("no key named")));
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    return KeyFile.create(file, random);
  }

  private void found(Workspace workspace, SecureRandom random, Instant at) {
    NoteSigner signer = SigningKey.create(workspace.vault(), origin, random);
    String person = People.pseudonym(random);
    workspace.ask(
        new DeskCommand.Found(
            origin,
            name,
            sender,
            contact,
            exercise,
            People.sealedName(workspace, founder),
            signer.verifier().vkey()),
        person,
        at);
  }
}
