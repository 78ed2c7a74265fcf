package org.tocsin.bench.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Has pandas read a file, where Python has it. */
record Pandas(String python) {

  private static final Path SCRIPT = Path.of("bench/src/main/python/read-events.py");

  /** Empty, with a word on why, where there is no pandas. */
  Optional<Took> read(boolean gdelt, Path file) throws IOException {
    Process process;
    try {
      process =
          new ProcessBuilder(python, SCRIPT.toString(), gdelt ? "gdelt" : "ged", file.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      return absent();
    }
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String[] figures = told.strip().split(" ", -1);
    return figures.length == 4
        ? Optional.of(new Took(Double.parseDouble(figures[1]), Double.parseDouble(figures[2])))
        : absent();
  }

  private Optional<Took> absent() {
    System.out.println(
        "NOT MEASURED: pandas, which "
            + python
            + " does not have. Debian: apt-get install python3-pandas; name that Python as the"
            + " fifth argument.");
    return Optional.empty();
  }
}
