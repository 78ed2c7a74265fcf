package org.tocsin.forecast.monthly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.core.permutation.Draws;

/** Panels made up here, in the documented form. */
final class Invented {

  static final String HEAD = "month_id,country_id,ged_best_sb";
  static final int FIRST = Months.id(1996, 1);

  private Invented() {}

  /** Twelve countries from quiet to at war, 1996 to {@code lastYear}. */
  static List<String> rows(int lastYear) {
    Draws chance = new Draws(7);
    List<String> rows = new ArrayList<>();
    for (int country = 1; country <= 12; country++) {
      double level = 0;
      for (int month = FIRST; month <= Months.id(lastYear, 12); month++) {
        level = 0.9 * level + (chance.below(1000) - 480) / 1000.0 * country / 3;
        int deaths = level <= 0 ? 0 : (int) (Math.exp(Math.min(7, level)) * chance.below(100) / 50);
        rows.add(month + "," + country + "," + (country < 4 ? 0 : deaths));
      }
    }
    return rows;
  }

  static Path file(Path folder, List<String> rows) throws IOException {
    Path file = folder.resolve("panel.csv");
    List<String> all = new ArrayList<>();
    all.add(HEAD);
    all.addAll(rows);
    return Files.write(file, all);
  }
}
