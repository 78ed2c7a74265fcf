package org.tocsin.bench.monthly;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.tocsin.forecast.monthly.DrawsFile;
import org.tocsin.forecast.monthly.MonthlyPanel;
import org.tocsin.forecast.monthly.MonthlyRun;
import org.tocsin.forecast.monthly.PanelReader;

/**
 * A whole monthly run, reading, fitting and writing included: all countries, three kinds of deaths,
 * 36 months ahead, 1,000 draws: PANEL FOLDER.
 */
public final class GlobalRunBench {

  private static final List<String> TARGETS = List.of("ged_best_sb", "ged_best_ns", "ged_best_os");

  private GlobalRunBench() {}

  public static void main(String[] arguments) {
    long begun = System.nanoTime();
    int countries = 0;
    for (String target : TARGETS) {
      MonthlyPanel panel = PanelReader.read(Path.of(arguments[0]), target);
      MonthlyRun run = new MonthlyRun(panel.last(), 1, 36, 1000);
      List<MonthlyRun.Foretold> foretold = run.of(panel);
      DrawsFile.write(Path.of(arguments[1]).resolve(target + ".csv"), run, foretold);
      countries = foretold.size();
    }
    double clock = (System.nanoTime() - begun) / 1e9;
    double processor = processorSeconds();
    System.out.printf(
        Locale.ROOT,
        "%d countries, %d targets, 36 months, 1,000 draws: %.1f s on the clock, %.1f s of processor"
            + " time%n",
        countries,
        TARGETS.size(),
        clock,
        processor);
  }

  private static double processorSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : Double.NaN;
  }
}
