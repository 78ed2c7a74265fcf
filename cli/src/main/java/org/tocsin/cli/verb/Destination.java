package org.tocsin.cli.verb;

import java.nio.file.Files;
import java.nio.file.Path;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.core.problem.Where;

/**
 * Where a verb is to write. What is wrong with it is told before the work, which may take minutes,
 * and as what it is: a folder that is not there is not a full disk.
 */
public final class Destination {

  private Destination() {}

  /**
   * A file that may be made or replaced.
   *
   * @param named as the person named it
   * @throws Refusal if its folder is not there, or it is a folder itself
   */
  public static Path file(Session session, String named) {
    Path file = session.path(named);
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (Files.isDirectory(file)) {
      throw Refusal.at(Where.file(named), "disk.a-folder");
    }
    if (folder != null && !Files.isDirectory(folder)) {
      throw Refusal.at(
          Where.file(named),
          Files.exists(folder) ? "disk.not-a-folder" : "disk.no-folder",
          folder.toString());
    }
    return file;
  }

  /**
   * A folder that is there, or is made with all above it.
   *
   * @throws Refusal if a file stands in its place or above it
   */
  public static Path folder(Session session, String named) {
    Path folder = session.path(named);
    for (Path one = folder.toAbsolutePath().normalize(); one != null; one = one.getParent()) {
      if (Files.exists(one)) {
        if (!Files.isDirectory(one)) {
          throw Refusal.at(Where.file(named), "disk.not-a-folder", one.toString());
        }
        break;
      }
    }
    return folder;
  }
}
