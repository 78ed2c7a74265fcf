package org.tocsin.cli.workspace;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.core.desk.Command;
import org.tocsin.core.desk.Decision;
import org.tocsin.core.desk.Desk;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.JournalEntries;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.model.Texts;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;
import org.tocsin.journal.Journal;
import org.tocsin.vault.ItemId;
import org.tocsin.vault.Vault;
import org.tocsin.vault.VaultFolders;
import org.tocsin.vault.VaultKey;

/**
 * A desk on disk, opened. Layout, below the workspace's folder:
 *
 * <pre>
 * workspace.json   what can be said in the clear
 * journal/         entries and their head
 * vault/           sealed items
 * keys/            the keyring, itself sealed; a key file, where there is one and nobody put it elsewhere
 * site/            what was published, unless told otherwise
 * </pre>
 */
public final class Workspace implements AutoCloseable {

  private final Path folder;
  private final Settings settings;
  private final Journal journal;
  private final Vault vault;
  private final Desk desk;
  private final Sealing sealing;

  private Workspace(Path folder, Settings settings, Journal journal, Vault vault) {
    this.folder = folder;
    this.settings = settings;
    this.journal = journal;
    this.vault = vault;
    this.desk = Desk.open(new JournalEntries(journal, new OtherCores()));
    this.sealing = new Sealing(vault);
  }

  /** Opens to write: one process at a time. */
  static Workspace write(Path folder, Settings settings, VaultKey key, SecureRandom random) {
    Vault vault = Vault.open(folders(folder), key, random);
    try {
      Journal journal = Journal.open(journalFolder(folder), random);
      return opened(folder, settings, vault, journal);
    } catch (RuntimeException e) {
      vault.close();
      throw e;
    }
  }

  /** What opening it to write had to set aside or finish; for the person to read. */
  Problems opened() {
    Problems aloud = new Problems();
    journal
        .opening()
        .quarantined()
        .ifPresent(
            tail ->
                aloud.warning(
                    Where.file(journalFolder(folder).toString()),
                    "workspace.quarantined",
                    Long.toString(tail.count()),
                    tail.file().map(Path::toString).orElse("")));
    int restored = journal.opening().restored();
    if (restored > 0) {
      aloud.warning(
          Where.file(journalFolder(folder).toString()),
          "workspace.restored",
          Integer.toString(restored));
    }
    List<String> unfinished =
        state().destroyedItems().stream()
            .filter(item -> ItemId.parse(item).filter(vault::contains).isPresent())
            .toList();
    if (!unfinished.isEmpty()) {
      unfinished.forEach(item -> ItemId.parse(item).ifPresent(vault::destroy));
      aloud.warning(
          Where.file(folder.toString()),
          "workspace.destruction-finished",
          String.join(", ", unfinished));
    }
    return aloud;
  }

  /** Opens to read: any number of processes, beside a writer too. */
  static Workspace read(Path folder, Settings settings, VaultKey key, SecureRandom random) {
    Vault vault = Vault.openToRead(folders(folder), key, random);
    try {
      return opened(folder, settings, vault, Journal.openReadOnly(journalFolder(folder)));
    } catch (RuntimeException e) {
      vault.close();
      throw e;
    }
  }

  private static Workspace opened(Path folder, Settings settings, Vault vault, Journal journal) {
    try {
      return new Workspace(folder, settings, journal, vault);
    } catch (RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  public static VaultFolders folders(Path workspace) {
    return VaultFolders.in(workspace);
  }

  public static Path journalFolder(Path workspace) {
    return workspace.resolve("journal");
  }

  public Path folder() {
    return folder;
  }

  public Path defaultSite() {
    return folder.resolve("site");
  }

  public Settings settings() {
    return settings;
  }

  public Journal journal() {
    return journal;
  }

  public Vault vault() {
    return vault;
  }

  public DeskState state() {
    return desk.state();
  }

  public Sealing sealing() {
    return sealing;
  }

  /** Opens sealed text; empty where its key was destroyed. */
  public Texts texts() {
    return item -> ItemId.parse(item.item()).filter(id -> vault.contains(id)).map(vault::text);
  }

  /** Opens sealed bytes; empty where their key was destroyed. */
  public Optional<byte[]> bytes(Sealed sealed) {
    return ItemId.parse(sealed.item()).filter(id -> vault.contains(id)).map(vault::bytes);
  }

  /**
   * Asks the desk. What was sealed since the last question is made durable when the answer is yes,
   * and dropped when it is no.
   *
   * @return warnings that came with the yes
   * @throws Refusal with the desk's problems when it is no
   */
  public Problems ask(Command command, String person, Instant at) {
    Decision decision = desk.ask(command, person, at, sealing::commit);
    if (decision instanceof Decision.Refused refused) {
      sealing.discard();
      throw new Refusal(refused.problems());
    }
    return ((Decision.Accepted) decision).warnings();
  }

  @Override
  public void close() {
    try {
      sealing.discard();
    } finally {
      try {
        journal.close();
      } finally {
        vault.close();
      }
    }
  }
}
