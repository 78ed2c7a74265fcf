package org.tocsin.forecast.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tocsin.cli.Refusal;
import org.tocsin.core.problem.Where;

/** Where plots are written. */
final class PlotFolder {

  private final Path folder;

  PlotFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * @throws Refusal where it cannot be written
   */
  void write(String name, String svg) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(folder);
      Files.writeString(file, svg);
    } catch (IOException e) {
      throw Refusal.at(Where.file(file.toString()), "forecast.cannot-write", e.toString());
    }
  }
}
