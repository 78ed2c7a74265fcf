package org.tocsin.desk.store;

import java.nio.file.Path;

/** A sealed file that does not open: changed, cut short, or of another key. */
public final class DamagedFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DamagedFile(Path file, Throwable cause) {
    super("does not open: " + file, cause);
  }
}
