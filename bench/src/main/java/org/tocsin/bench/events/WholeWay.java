package org.tocsin.bench.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * From a file of 36 years of the world's events to what a desk is told: the import, all detectors
 * on the series of every first-level area and of every country, and the assessments of two
 * situations.
 *
 * <p>Arguments: the folder of real data with {@code ged} and {@code monthly}, an empty folder to
 * work in, rounds. The first round is what a person waits for, the process being new; the others
 * are what a running {@code watch} takes.
 */
public final class WholeWay {

  private static final int ROWS = 400_000;

  /** The file's last month is 2024-12. */
  private static final String AS_OF = "2025-01-31";

  private WholeWay() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    Path folder = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
    Path file = folder.resolve("ged-world.csv");
    Path data = Path.of(arguments[0]);
    WorldGed.write(
        data.resolve("ged"), data.resolve("monthly/ged-country-month-to-2017.csv"), ROWS, file);
    for (int round = 1; round <= Integer.parseInt(arguments[2]); round++) {
      try (BenchDesk desk = BenchDesk.make(folder.resolve("desk" + round))) {
        for (String situation : List.of("corridor", "srebrenica")) {
          desk.run(
              "case",
              "import",
              "-w",
              "d",
              Path.of("examples", situation).toAbsolutePath().toString());
        }
        Took all =
            tell("import", Took.timed(() -> desk.run("import", "-w", "d", file.toString())))
                .and(survey(desk, "admin1", "month"))
                .and(survey(desk, "country", "month"))
                .and(assess(desk, "corridor"))
                .and(assess(desk, "srebrenica"));
        tell("round " + round + " in all, most memory " + Took.peak(), all);
      }
    }
    Files.delete(file);
  }

  private static Took survey(BenchDesk desk, String place, String period)
      throws IOException, SQLException {
    return tell(
        "signals, by " + place + " and " + period,
        Took.timed(
            () ->
                desk.run(
                    "signals",
                    "list",
                    "-w",
                    "d",
                    "--place",
                    place,
                    "--period",
                    period,
                    "--as-of",
                    AS_OF)));
  }

  private static Took assess(BenchDesk desk, String situation) throws IOException, SQLException {
    return tell("assess " + situation, Took.timed(() -> desk.run("assess", "-w", "d", situation)));
  }

  private static Took tell(String what, Took took) {
    System.out.printf(
        Locale.ROOT,
        "%-44s %6.2f s, %6.2f s of processor time%n",
        what,
        took.clock(),
        took.processor());
    return took;
  }
}
