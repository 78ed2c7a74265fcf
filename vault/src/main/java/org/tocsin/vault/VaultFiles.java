package org.tocsin.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** Each step the vault takes on disk, so that tests can fail or stop at any of them. */
interface VaultFiles {
  /** A new file, readable by its owner only; fails where one exists. */
  OutputStream create(Path file) throws IOException;

  InputStream read(Path file) throws IOException;

  /** Returns once the file's bytes are on the medium. */
  void force(Path file) throws IOException;

  /** Returns once the folder's entries (names made, moved, deleted) are on the medium. */
  void forceFolder(Path folder) throws IOException;

  /** Renames within one folder, all or nothing; fails rather than copy. */
  void move(Path from, Path to) throws IOException;

  /** Writes zeros over every byte of the file in place and forces it. */
  void overwrite(Path file) throws IOException;

  /** Does nothing where there is no such file. */
  void delete(Path file) throws IOException;

  /** Makes the folder (owner only) and those above it; does nothing where it exists. */
  void makeFolder(Path folder) throws IOException;

  /** Names of the entries, sorted; empty where there is no such folder. */
  List<String> list(Path folder) throws IOException;
}
