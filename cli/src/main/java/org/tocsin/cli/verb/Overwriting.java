package org.tocsin.cli.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tocsin.cli.Refusal;

/** Keeps a verb from writing over what it was given to read. */
public final class Overwriting {

  private Overwriting() {}

  /**
   * @param read a file that somebody brought
   * @param named as they named it
   * @throws Refusal if both are one file, by whatever name: a link to it is the file
   */
  public static void refuse(Path read, String named, Path written) {
    if (same(read, written)) {
      throw Refusal.of("detect.same-file", named);
    }
  }

  private static boolean same(Path one, Path other) {
    try {
      return one.normalize().equals(other.normalize())
          || (Files.exists(other) && Files.isSameFile(one, other));
    } catch (IOException e) {
      // One that cannot be looked at is refused when it is opened.
      return false;
    }
  }
}
