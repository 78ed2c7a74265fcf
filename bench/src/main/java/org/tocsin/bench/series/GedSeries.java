package org.tocsin.bench.series;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One-sided violence by actor and place, from a file in the column layout of UCDP GED, as {@code
 * docs/lab.md} fixes it.
 */
record GedSeries(List<Past> series, int events, int leftOut) {

  static GedSeries read(Path file) throws IOException {
    TreeMap<String, TreeSet<Long>> days = new TreeMap<>();
    int events = 0;
    int leftOut = 0;
    for (Map<String, String> row : Csv.read(file)) {
      if (!row.get("type_of_violence").equals("3")) {
        continue;
      }
      if (usable(row)) {
        String name = row.get("side_a") + " / " + row.get("adm_1");
        days.computeIfAbsent(name, any -> new TreeSet<>()).add(day(row));
        events++;
      } else {
        leftOut++;
      }
    }
    List<Past> series = new ArrayList<>();
    days.forEach((name, each) -> series.add(new Past(name, List.copyOf(each))));
    return new GedSeries(series, events, leftOut);
  }

  private static boolean usable(Map<String, String> row) {
    return !row.get("adm_1").isBlank()
        && Integer.parseInt(row.get("where_prec")) <= 4
        && Integer.parseInt(row.get("date_prec")) <= 3;
  }

  private static long day(Map<String, String> row) {
    return Math.floorDiv(epochDay(row.get("date_start")) + epochDay(row.get("date_end")), 2);
  }

  private static long epochDay(String text) {
    return LocalDate.parse(text.substring(0, 10)).toEpochDay();
  }
}
