package org.tocsin.cli.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tocsin.cli.Refusal;
import org.tocsin.core.desk.DeskCommand;
import org.tocsin.core.problem.Where;
import org.tocsin.journal.Finding;
import org.tocsin.journal.Fsck;
import org.tocsin.vault.BackupInfo;
import org.tocsin.vault.Backups;
import org.tocsin.vault.ItemId;
import org.tocsin.vault.Vault;
import org.tocsin.vault.VaultKey;

/**
 * A whole desk in one file, and back. Beside the vault's own parts the archive holds the journal's
 * files and {@code workspace.json}. The workspace is open for writing while it is taken, so that
 * nobody else writes, and the database file and its write-ahead log are of one moment.
 */
public final class BackupDesk {

  /** Under what name each part lies in the archive, and where it belongs in a workspace. */
  private static final Map<String, String> PARTS =
      Map.of(
          "journal.db", "journal/journal.db",
          "journal.db-wal", "journal/journal.db-wal",
          "journal.head", "journal/journal.head",
          "settings.json", Settings.FILE);

  private BackupDesk() {}

  /** Writes the archive and records its digest. */
  public static BackupInfo take(Workspace open, Path archive, String person, Instant at) {
    Map<String, Path> extras = new TreeMap<>();
    PARTS.forEach(
        (name, place) -> {
          Path file = open.folder().resolve(place);
          if (Files.exists(file)) {
            extras.put(name, file);
          }
        });
    BackupInfo info = open.vault().backup(archive, at, extras);
    open.ask(new DeskCommand.RecordBackup(info.digest()), person, at);
    return info;
  }

  /** What came of a restoration. */
  public record Restored(BackupInfo info, List<String> faults, Set<String> destroyedAgain) {}

  /**
   * Restores into a missing or empty folder, checks everything, and destroys again what the journal
   * says was destroyed, and what a newer journal does, which is then recorded too.
   *
   * @param newer a workspace that may be of the same desk
   * @throws RuntimeException where it cannot be restored whole; the folder is then as it was,
   *     unless something is suppressed in it that says what stays
   */
  public static Restored restore(
      Path archive,
      Path into,
      Optional<Path> newer,
      VaultKey key,
      SecureRandom random,
      Instant at) {
    boolean there = Files.exists(into);
    BackupInfo info = Backups.restore(archive, into, Workspace.folders(into));
    try {
      return opened(info, archive, into, newer, key, random, at);
    } catch (RuntimeException e) {
      // What a key does not open, or what is not sound, would look like a desk to the next command.
      try {
        FolderTree.empty(into);
        if (!there) {
          Files.delete(into);
        }
      } catch (IOException | Refusal stays) {
        e.addSuppressed(stays);
      }
      throw e;
    }
  }

  private static Restored opened(
      BackupInfo info,
      Path archive,
      Path into,
      Optional<Path> newer,
      VaultKey key,
      SecureRandom random,
      Instant at) {
    if (!info.extras().contains("journal.head") || !info.extras().contains("settings.json")) {
      throw Refusal.at(Where.file(archive.toString()), "backup.no-journal");
    }
    place(info, into);
    List<Finding> findings = Fsck.check(Workspace.journalFolder(into));
    if (!findings.isEmpty()) {
      throw Refusal.at(
          Where.file(into.toString()),
          "backup.journal-damaged",
          findings.stream().map(Finding::toString).collect(Collectors.joining("; ")));
    }
    try (Workspace open = Workspace.write(into, Settings.read(into), key, random)) {
      newer.ifPresent(workspace -> record(open, workspace, at));
      Set<ItemId> gone =
          open.state().destroyedItems().stream()
              .flatMap(item -> ItemId.parse(item).stream())
              .collect(Collectors.toSet());
      Vault vault = open.vault();
      NavigableSet<ItemId> back = vault.reapplyDestructions(gone);
      return new Restored(
          info,
          Soundness.faults(open),
          back.stream().map(ItemId::text).collect(Collectors.toSet()));
    }
  }

  /** In the name of who decided it then, whom the restored desk knows unless they came later. */
  private static void record(Workspace open, Path newer, Instant at) {
    LaterDestructions.after(open.journal(), newer)
        .forEach(
            (item, person) ->
                open.ask(new DeskCommand.DestroyItem(item, Optional.empty()), person, at));
  }

  /** The settings last, so that a folder with settings is a whole workspace. */
  private static void place(BackupInfo info, Path into) {
    try {
      Files.createDirectories(Workspace.journalFolder(into));
      for (String name : List.of("journal.db", "journal.db-wal", "journal.head", "settings.json")) {
        if (info.extras().contains(name)) {
          Files.move(into.resolve(name), into.resolve(PARTS.getOrDefault(name, name)));
        }
      }
    } catch (IOException e) {
      throw Refusal.at(Where.file(into.toString()), "backup.not-placed", e.toString());
    }
  }
}
