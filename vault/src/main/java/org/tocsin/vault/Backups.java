package org.tocsin.vault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looking into backups and restoring them; {@link Vault#backup} takes them. A backup opens by the
 * passphrase, key file or recovery code that was valid when it was taken, and holds the keys of
 * items destroyed since, until the backup itself is replaced: after restoring, call {@link
 * Vault#reapplyDestructions}. Whoever can change a backup can give out an older one for a newer:
 * compare its digest with the one kept when it was taken.
 */
public final class Backups {
  private static final String UNFINISHED = ".restoring";

  private Backups() {}

  /** Reads a backup through without a key; throws VaultFault BACKUP_DAMAGED, STORAGE. */
  public static BackupInfo inspect(Path archive) {
    try {
      return read(archive, part -> OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw VaultFault.storage(archive, e);
    }
  }

  /**
   * Checks the whole backup, then writes it out: beside the target, synced, and renamed into place.
   *
   * @param into must be missing or empty; the caller's own files go straight into it
   * @param folders where in it items and keys go, for example {@code VaultFolders.in(into)}
   * @throws VaultFault BACKUP_DAMAGED, NOT_EMPTY, STORAGE; nothing is restored then
   */
  public static BackupInfo restore(Path archive, Path into, VaultFolders folders) {
    return restore(archive, into, folders, new DiskFiles());
  }

  static BackupInfo restore(Path archive, Path into, VaultFolders folders, VaultFiles files) {
    Path target = into.toAbsolutePath().normalize();
    Path beside = target.resolveSibling(target.getFileName() + UNFINISHED);
    VaultFolders within =
        new VaultFolders(
            within(folders.items(), target, beside), within(folders.keys(), target, beside));
    BackupInfo checked = inspect(archive);
    refuseFull(target);
    refuseFull(beside);
    try {
      write(archive, beside, within, files);
      Files.deleteIfExists(target);
      files.move(beside, target);
      Path parent = target.getParent();
      if (parent != null) {
        files.forceFolder(parent);
      }
      return checked;
    } catch (IOException e) {
      throw removing(beside, VaultFault.storage(into, e));
    } catch (VaultFault e) {
      throw removing(beside, e);
    }
  }

  private static Path within(Path folder, Path target, Path beside) {
    Path absolute = folder.toAbsolutePath().normalize();
    if (!absolute.startsWith(target) || absolute.equals(target)) {
      throw new IllegalArgumentException(folder + " is not within " + target);
    }
    return beside.resolve(target.relativize(absolute));
  }

  private static void refuseFull(Path folder) {
    try {
      if (!Files.exists(folder)) {
        return;
      }
      if (!Files.isDirectory(folder) || !new DiskFiles().list(folder).isEmpty()) {
        throw new VaultFault(
            VaultFault.Code.NOT_EMPTY,
            folder,
            "Something is here already; a backup is restored only into an empty folder.",
            "Choose another folder, or move this one away.");
      }
    } catch (IOException e) {
      throw VaultFault.storage(folder, e);
    }
  }

  private static void write(Path archive, Path beside, VaultFolders folders, VaultFiles files)
      throws IOException {
    NavigableSet<Path> made = new TreeSet<>(List.of(beside, folders.items(), folders.keys()));
    for (Path folder : made) {
      files.makeFolder(folder);
    }
    ItemStore items = new ItemStore(files, folders.items());
    List<Path> written = new ArrayList<>();
    read(
        archive,
        part -> {
          Path file =
              switch (part.area()) {
                case KEYRING -> folders.keys().resolve(part.name());
                case ITEM -> items.file(new ItemId(part.name()));
                case EXTRA -> beside.resolve(part.name());
              };
          written.add(file);
          return files.create(file);
        });
    for (Path file : written) {
      files.force(file);
    }
    for (Path folder : made.descendingSet()) {
      files.forceFolder(folder);
    }
  }

  private static VaultFault removing(Path beside, VaultFault fault) {
    try {
      removeTree(beside);
    } catch (IOException e) {
      // What stays is named .restoring, and the next try refuses it by name.
      fault.addSuppressed(e);
    }
    return fault;
  }

  private static void removeTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static BackupInfo read(Path archive, BackupReader.Sink sink) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive), 1 << 16)) {
      return new BackupReader(archive.toString()).read(in, sink);
    }
  }
}
