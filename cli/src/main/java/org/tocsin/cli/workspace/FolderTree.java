package org.tocsin.cli.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tocsin.cli.Refusal;
import org.tocsin.core.problem.Where;

/** Takes down what this program itself has put up. */
final class FolderTree {

  private FolderTree() {}

  /** Removes all that lies in a folder, links unfollowed; the folder stays. */
  static void empty(Path folder) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> inside =
          all.filter(path -> !path.equals(folder)).sorted(Comparator.reverseOrder()).toList();
      for (Path path : inside) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw Refusal.at(Where.file(folder.toString()), "workspace.not-made", e.toString());
    }
  }
}
