package org.tocsin.bench.series;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    for (Csv.Row row : Csv.read(file)) {
      if (!row.field("type_of_violence").equals("3")) {
        continue;
      }
      if (usable(row)) {
        String name = row.field("side_a") + " / " + row.field("adm_1");
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

  private static boolean usable(Csv.Row row) {
    return !row.field("adm_1").isBlank()
        && Integer.parseInt(row.field("where_prec")) <= 4
        && Integer.parseInt(row.field("date_prec")) <= 3;
  }

  private static long day(Csv.Row row) {
    return Math.floorDiv(epochDay(row.field("date_start")) + epochDay(row.field("date_end")), 2);
  }

  private static long epochDay(String text) {
    return LocalDate.parse(text.substring(0, 10)).toEpochDay();
  }
}
